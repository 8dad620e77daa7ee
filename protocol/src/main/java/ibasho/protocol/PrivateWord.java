package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One word of a private line.
 *
 * @param seq its place among all private words of the 居場所, rising; not without gaps
 * @param person whose line it is
 * @param by who wrote it
 * @param fromStaff whether staff wrote it
 */
public record PrivateWord(
        long seq,
        ParticipantId person,
        ParticipantId by,
        @Nullable String nickname,
        boolean fromStaff,
        Instant at,
        String text) {}
