package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One's own call.
 *
 * @param by the 呼び名 of whoever answered
 * @param at when it was pressed, or answered
 * @param reached whether anybody who answers can be reached now; if not, show the help contacts at
 *     once (the call is on record all the same)
 * @param calledAgain nobody answered for a while and everybody was called again
 */
public record CareOwnView(
        CareState state,
        @Nullable String by,
        @Nullable Instant at,
        boolean reached,
        boolean calledAgain) {}
