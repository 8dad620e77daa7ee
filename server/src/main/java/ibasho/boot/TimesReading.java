package ibasho.boot;

import ibasho.opening.DoorTimes;
import ibasho.opening.duty.DutyTimes;
import java.time.Duration;
import java.util.List;

/** The times of the door and of duty (REQUIREMENTS §7). */
final class TimesReading {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_NOTICES = 5;

    private final Judged from;

    TimesReading(Judged from) {
        this.from = from;
    }

    /** Both. */
    Settings.Times times() {
        return new Settings.Times(door(), duty());
    }

    private DoorTimes door() {
        return new DoorTimes(
                from.duration("opening.soon", SECOND, Duration.ofHours(4)),
                notices(),
                from.duration("opening.grace", SECOND, Duration.ofHours(2)),
                DoorTimes.HEARTBEAT);
    }

    private List<Duration> notices() {
        var name = "opening.notices";
        var notices = from.durations(name, SECOND, Duration.ofHours(2));
        if (notices.size() > MOST_NOTICES || notices.stream().distinct().count() < notices.size()) {
            from.complain(name, notices.size() + " times", "at most 5, each once");
        }
        return notices;
    }

    private DutyTimes duty() {
        var hour = Duration.ofHours(1);
        var alarm = from.duration("duty.manager.unreachable", SECOND, hour);
        var deputy = from.duration("duty.manager.deputy", SECOND, hour);
        var quiet = from.duration("duty.manager.quiet", SECOND, hour);
        if (alarm.compareTo(deputy) > 0 || deputy.compareTo(quiet) > 0) {
            from.complain(
                    "duty.manager",
                    alarm.toSeconds()
                            + "s, "
                            + deputy.toSeconds()
                            + "s, "
                            + quiet.toSeconds()
                            + "s",
                    "unreachable, then deputy, then quiet");
        }
        return new DutyTimes(
                alarm,
                deputy,
                quiet,
                from.duration("duty.manager.on-call", SECOND, hour.multipliedBy(12)));
    }
}
