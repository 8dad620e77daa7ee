package ibasho.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One calendar month against M-3.1.b.
 *
 * @param month its first day
 * @param actual {@code null}: not over yet, or not known
 */
public record ContractMonth(
        LocalDate month,
        ContractFigures planned,
        @Nullable ContractFigures actual,
        Verdict evening,
        @Nullable Verdict actualEvening) {}
