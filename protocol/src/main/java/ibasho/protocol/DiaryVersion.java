package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a diary.
 *
 * @param writtenBy display name of a staff member
 * @param signedBy display name of the 管理者 who signed it off, {@code null} while nobody has
 */
public record DiaryVersion(
        long version,
        Instant writtenAt,
        String writtenBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy) {}
