package ibasho.opening.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The openings as an iCalendar file (RFC 5545), for anybody's calendar program. */
final class Feed {
    private static final Duration PAST = Duration.ofDays(30);

    private Feed() {}

    /** Cancelled ones stay in it, marked so, that they vanish from those who took them over. */
    static byte[] of(String name, List<Opening> openings, Instant now) {
        var feed = new net.fortuna.ical4j.model.Calendar();
        feed.add(new ProdId("-//ibasho//calendar//JA"));
        feed.add(ImmutableVersion.VERSION_2_0);
        feed.add(ImmutableCalScale.GREGORIAN);
        feed.add(new XProperty("X-WR-CALNAME", name));
        feed.add(new XProperty("X-WR-TIMEZONE", OpeningWindow.TOKYO.getId()));
        feed.add(tokyo());
        openings.stream()
                .filter(row -> row.to().isAfter(now.minus(PAST)) && Published.isShown(row))
                .map(row -> event(row, now))
                .forEach(feed::add);
        return bytes(feed);
    }

    private static VTimeZone tokyo() {
        var zones = TimeZoneRegistryFactory.getInstance().createRegistry();
        return Objects.requireNonNull(zones.getTimeZone(OpeningWindow.TOKYO.getId()))
                .getVTimeZone();
    }

    private static VEvent event(Opening row, Instant now) {
        var event =
                new VEvent(
                        row.from().atZone(OpeningWindow.TOKYO),
                        row.to().atZone(OpeningWindow.TOKYO),
                        row.name());
        event.replace(new DtStamp(now));
        event.add(new Uid(row.id().value() + "@ibasho"));
        event.add(new Sequence((int) row.version()));
        event.add(
                row.isPlanned()
                        ? ImmutableStatus.VEVENT_CONFIRMED
                        : ImmutableStatus.VEVENT_CANCELLED);
        if (!row.note().isEmpty()) {
            event.add(new Description(row.note()));
        }
        return event;
    }

    private static byte[] bytes(net.fortuna.ical4j.model.Calendar feed) {
        var bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(feed, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
