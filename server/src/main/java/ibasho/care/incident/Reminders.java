package ibasho.care.incident;

import ibasho.protocol.ReportClock;
import java.time.Duration;
import java.time.Instant;

/** How often 管理者 should have been called about a report by now. Pure. */
final class Reminders {
    private static final Duration DAY_BEFORE = Duration.ofDays(1);
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private Reminders() {}

    /**
     * Twice at most. The prefecture: when it is due, and an hour later. The others: a day before
     * they are due, and when they are.
     */
    static int wanted(Incident.Clock clock, Instant now) {
        if (!clock.isOpen()) {
            return 0;
        }
        var prefecture = clock.clock() == ReportClock.PREFECTURE;
        var first = prefecture ? clock.dueAt() : clock.dueAt().minus(DAY_BEFORE);
        var second = prefecture ? clock.dueAt().plus(AGAIN_AFTER) : clock.dueAt();
        if (now.isBefore(first)) {
            return 0;
        }
        return now.isBefore(second) ? 1 : 2;
    }
}
