package ibasho.protocol;

/**
 * A stretch of a text and how it is read. Data, never markup.
 *
 * @param from where it begins, in UTF-16 units from the start of the text
 * @param to where it ends, exclusive
 * @param kana the reading, in hiragana
 */
public record Reading(int from, int to, String kana) {}
