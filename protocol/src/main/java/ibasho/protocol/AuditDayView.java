package ibasho.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of acts of one day in Japan, a page of it.
 *
 * @param lines newest first
 * @param more whether older ones of that day are left
 * @param anchor what to note outside this machine today, as {@code audit anchor} prints it
 * @param mailedAt when such a value last left by mail; {@code null} if it never did
 */
public record AuditDayView(
        LocalDate day,
        List<AuditLineView> lines,
        boolean more,
        String anchor,
        @Nullable Instant mailedAt) {}
