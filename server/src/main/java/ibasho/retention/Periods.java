package ibasho.retention;

import ibasho.kernel.Wareki;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept. Pure.
 *
 * @param chatDays whole days in Japan, 0 to 30; with 0 chat is gone in the night after
 * @param recordYears fiscal years after the one in which the matter ended
 */
public record Periods(int chatDays, int recordYears) {
    /** What REQUIREMENTS X-7 and Q6 give. */
    public static final Periods USUAL = new Periods(14, 5);

    /**
     * Chat from before this time goes.
     *
     * @param openSince when the opening that is on began; {@code null} if none is: its lines stay
     */
    Instant chatBefore(LocalDate today, @Nullable Instant openSince) {
        var due = today.minusDays(chatDays).atStartOfDay(Wareki.JAPAN).toInstant();
        return openSince == null || due.isBefore(openSince) ? due : openSince;
    }

    /** Records that ended before this time go. */
    Instant recordsBefore(LocalDate today) {
        return Wareki.firstDayOf(Wareki.fiscalYearOf(today) - recordYears)
                .atStartOfDay(Wareki.JAPAN)
                .toInstant();
    }
}
