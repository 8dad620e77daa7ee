package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record of acts, in words; names nobody by a real name.
 *
 * @param seq its place in the chain
 * @param what was done, in Japanese
 * @param byName 呼び名 of whoever did it; {@code null} when the reader is not told or there is none
 * @param byItself the program did it
 * @param aboutName 呼び名 of whom it was done to, if it was somebody
 * @param hats under which it was done, or which were worn then
 * @param note short facts, in Japanese; may be empty
 */
public record AuditLineView(
        long seq,
        Instant at,
        AuditKind kind,
        String what,
        @Nullable String byName,
        boolean byItself,
        @Nullable String aboutName,
        List<Hat> hats,
        String note) {}
