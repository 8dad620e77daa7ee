package ibasho.protocol;

/** One card of the 情報コーナー. */
public record InfoCard(CardId id, InfoCardText text) {}
