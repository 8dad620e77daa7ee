package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has no time any more and may choose another, for the 相談員 they had it with. One line
 * for each person, however often.
 *
 * @param state POSTPONED or WITHDRAWN
 */
public record SlotLaterView(
        ParticipantId person, @Nullable String nickname, BookingState state, Instant since) {}
