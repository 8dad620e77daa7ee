package ibasho.staff;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Calls whoever is on call when somebody writes to staff and nobody on duty has a page open: once
 * for each person in a while. Thread-safe; never blocks.
 */
final class LineCalls {
    /** Between two calls for one person. */
    static final Duration REST = Duration.ofMinutes(10);

    private final CareTeam team;
    private final CareRinging ringing;
    private final InstantSource clock;
    private final ConcurrentMap<ParticipantId, Instant> called = new ConcurrentHashMap<>();

    LineCalls(CareParts parts, InstantSource clock) {
        this.team = parts.team();
        this.ringing = parts.ringing();
        this.clock = clock;
    }

    /** A word of this person waits. */
    void waits(SpaceId space, ParticipantId person) {
        var _ =
                team.now(space)
                        .thenAccept(now -> {
                            if (!now.attentive() && !now.onDuty().isEmpty() && isRested(person)) {
                                ringing.callOnDuty(space, now);
                            }
                        });
    }

    private boolean isRested(ParticipantId person) {
        var now = clock.instant();
        called.values().removeIf(at -> at.isBefore(now.minus(REST)));
        return called.putIfAbsent(person, now) == null;
    }
}
