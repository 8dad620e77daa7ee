package ibasho.protocol;

import java.time.Instant;
import java.util.Set;

/** A hand-over that waits for its answer: A offers, B accepts (M-3.2.ア-1). */
public record HandOverView(
        ParticipantId from, ParticipantId to, Set<Hat> hats, Instant offeredAt) {}
