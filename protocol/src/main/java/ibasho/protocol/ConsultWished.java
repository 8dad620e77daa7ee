package ibasho.protocol;

/**
 * What was wished, for 相談員.
 *
 * @param words of the person; may be empty
 * @param note what staff wrote to the person; may be empty
 */
public record ConsultWished(ConsultMedium medium, ConsultTime when, String words, String note) {}
