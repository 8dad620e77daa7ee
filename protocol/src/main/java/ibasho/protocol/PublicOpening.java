package ibasho.protocol;

import java.time.Instant;

/**
 * A coming opening as the public page shows it.
 *
 * @param kind name of its kind
 * @param rules lines of its kind; may be empty
 * @param note a kind line about a change; may be empty
 */
public record PublicOpening(
        OpeningId id,
        String kind,
        String name,
        String rules,
        Instant from,
        Instant to,
        State state,
        String note) {

    /** Whether something is otherwise than usual. */
    public enum State {
        AS_PLANNED,
        CHANGED,
        CANCELLED
    }
}
