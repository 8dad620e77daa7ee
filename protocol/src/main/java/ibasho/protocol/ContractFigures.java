package ibasho.protocol;

/**
 * How much there was of it.
 *
 * @param minutes together
 * @param evenings how many of the openings are evenings
 */
public record ContractFigures(int openings, long minutes, int evenings) {}
