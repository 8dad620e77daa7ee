package ibasho.protocol;

import java.util.List;

/**
 * One fiscal year against the contract.
 *
 * @param fiscalYear 2026 is April 2026 to March 2027
 */
public record ContractView(
        int fiscalYear,
        ContractTargets targets,
        List<ContractWeek> weeks,
        List<ContractMonth> months,
        List<ContractAlert> alerts) {}
