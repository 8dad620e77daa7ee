package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the contract asks (M-3.1.a, M-3.1.b).
 *
 * @param eveningEarliest an evening begins then or later, {@code HH:mm}
 * @param eveningCountsAsWeekly which reading of the contract is shown first (Q1)
 */
public record ContractTargets(
        @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate contractFrom,
        @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate contractTo,
        int weeklyMin,
        int weeklyMinutes,
        int weeklyToleranceMinutes,
        int eveningMin,
        String eveningEarliest,
        int eveningMinutes,
        int eveningToleranceMinutes,
        boolean eveningCountsAsWeekly) {}
