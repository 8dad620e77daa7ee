package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a case record.
 *
 * @param reason why it was corrected, or why none is needed; empty for the first
 */
public record CaseVersionView(
        int version,
        Instant at,
        @Nullable String byName,
        CaseHead head,
        CaseText text,
        String reason) {}
