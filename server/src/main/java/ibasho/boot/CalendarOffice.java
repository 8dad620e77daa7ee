package ibasho.boot;

import ibasho.opening.calendar.ActualHours;
import ibasho.opening.calendar.Calendar;
import ibasho.opening.calendar.CalendarReading;
import ibasho.opening.calendar.CalendarStore;
import ibasho.opening.calendar.OpeningWindow;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calendar of the house and those who read it. Thread-safe once built. */
final class CalendarOffice {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarOffice.class);

    private final Calendar calendar;
    private final CalendarReading reading;

    /**
     * Opens the calendar; blocks meanwhile. A list in the settings is taken over once, into a
     * calendar that was never used.
     */
    CalendarOffice(Settings settings, Cellar cellar, ActualHours actual, InstantSource clock) {
        var store = new CalendarStore(cellar.database(), cellar.audit());
        this.calendar = new Calendar(settings.space().id(), store, clock);
        this.reading = new CalendarReading(store, actual, clock);
        calendar.open().join();
        takeOver(settings.openings());
    }

    Calendar calendar() {
        return calendar;
    }

    CalendarReading reading() {
        return reading;
    }

    /** Plans what has come into sight; on any thread, and again once in a while. */
    void extend() {
        var _ =
                calendar.extend()
                        .exceptionally(problem -> {
                            LOG.error("The calendar could not be planned further.", problem);
                            return null;
                        });
    }

    private void takeOver(List<OpeningWindow> windows) {
        if (calendar.importOnce(windows).join()) {
            LOG.info(
                    "The {} openings of the settings are in the calendar now; staff keep them there.",
                    windows.size());
        }
    }
}
