package ibasho.sideroom;

import ibasho.protocol.BookingState;
import ibasho.protocol.ParticipantId;
import java.time.Instant;

/**
 * Somebody who had a time and may choose another.
 *
 * @param counsellor with whom they had it
 * @param state POSTPONED or WITHDRAWN
 */
public record Later(
        ParticipantId person, ParticipantId counsellor, BookingState state, Instant since) {}
