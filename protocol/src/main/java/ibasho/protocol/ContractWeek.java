package ibasho.protocol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ISO week against M-3.1.a.
 *
 * @param actual {@code null}: not over yet, or not known
 * @param counting the reading in which an evening is that week's opening (Q1)
 * @param strict the reading in which it is not
 * @param reasons why it is closed, in the words of staff
 */
public record ContractWeek(
        LocalDate monday,
        ContractFigures planned,
        @Nullable ContractFigures actual,
        Verdict counting,
        Verdict strict,
        @Nullable Verdict actualCounting,
        @Nullable Verdict actualStrict,
        List<String> reasons) {}
