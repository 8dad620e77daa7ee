package ibasho.participant;

/**
 * A 呼び名 that the rules accepted.
 *
 * @param text as shown: NFKC, single spaces
 * @param fold what makes it the same name to people, see {@link NameFold}; never shown
 */
public record Nickname(String text, String fold) {}
