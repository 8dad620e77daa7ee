package ibasho.protocol;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date of the calendar as staff see it.
 *
 * @param rule {@code null} for a date that staff added
 * @param plannedDate the day the rule gave
 * @param date the day it is held
 * @param reason for staff
 * @param note what the public page says about it; may be empty
 * @param byHand staff decided on it, so rules leave it alone
 * @param begun whether it has begun or is over, and so never changes again
 */
public record OpeningDateView(
        OpeningId id,
        KindId kind,
        @Nullable RuleId rule,
        String name,
        LocalDate plannedDate,
        LocalDate date,
        Instant from,
        Instant to,
        OpeningStatus status,
        OpeningCause cause,
        String reason,
        String note,
        boolean byHand,
        boolean begun,
        long version) {}
