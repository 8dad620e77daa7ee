package ibasho.care.incident;

import ibasho.protocol.IncidentDraft;
import ibasho.protocol.IncidentId;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.IncidentOrigin;
import ibasho.protocol.IncidentSeverity;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ReportClock;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident as it lies in the store, without its time line. */
public record Incident(
        IncidentId id,
        SpaceId space,
        boolean drill,
        Sort sort,
        String title,
        Instant happenedAt,
        Instant knownAt,
        ParticipantId begunBy,
        Instant begunAt,
        @Nullable IncidentOrigin origin,
        List<Clock> clocks,
        @Nullable Closing closing) {

    /** What may be put right later. */
    public record Sort(IncidentKind kind, IncidentSeverity severity, boolean leak) {
        static Sort of(IncidentKind kind, IncidentSeverity severity, boolean leak) {
            return new Sort(kind, severity, leak || kind == IncidentKind.PERSONAL_INFORMATION);
        }

        static Sort of(IncidentDraft draft) {
            return of(draft.kind(), draft.severity(), draft.leak());
        }
    }

    /**
     * One report that is due.
     *
     * @param reminded how often 管理者 were called about it
     */
    public record Clock(
            ReportClock clock,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable ParticipantId doneBy,
            int reminded) {
        boolean isOpen() {
            return doneAt == null;
        }
    }

    /** How it was settled. */
    public record Closing(String lessons, ParticipantId by, Instant at) {}

    /** Whether it is not settled yet. */
    public boolean isOpen() {
        return closing == null;
    }

    boolean waitsForReport() {
        return clocks.stream().anyMatch(Clock::isOpen);
    }
}
