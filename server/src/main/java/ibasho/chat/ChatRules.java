package ibasho.chat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may be written in one line. Pure and thread-safe; never throws for bad input. */
public final class ChatRules {
    /** One line is one line: breaks and tabs become a space. */
    private static final Pattern BREAKS =
            Pattern.compile("[ \\u3000]*[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+[ \\u3000]*");

    private ChatRules() {}

    /**
     * Accepts or refuses the words of one line. They stay plain text, as typed; only the space
     * around them goes and line breaks become spaces.
     *
     * @param contactConfirmed the person was asked about a phone number or id in it
     * @return the words to keep, or a {@link Refusal}: {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}
     *     with {@code maxChars} in grapheme clusters, {@code TEXT_CHARACTERS}, {@code
     *     LOOKS_LIKE_CONTACT}
     */
    public static Outcome<String> accept(String typed, boolean contactConfirmed) {
        if (typed.length() > 2 * Limits.MAX_LINE_UNITS) {
            return tooLong();
        }
        var text = withoutEdges(BREAKS.matcher(typed).replaceAll(" "));
        if (!text.codePoints().allMatch(ChatRules::mayBeWritten)) {
            return Outcome.refused(RefusalCode.TEXT_CHARACTERS);
        }
        if (text.codePoints().noneMatch(ChatRules::isVisible)) {
            return Outcome.refused(RefusalCode.TEXT_EMPTY);
        }
        if (text.length() > Limits.MAX_LINE_UNITS || graphemes(text) > Limits.MAX_LINE_GRAPHEMES) {
            return tooLong();
        }
        if (!contactConfirmed && ContactPattern.isIn(text)) {
            return Outcome.refused(RefusalCode.LOOKS_LIKE_CONTACT);
        }
        return Outcome.done(text);
    }

    /** Counts what a reader counts as characters (UAX 29 extended grapheme clusters). */
    static int graphemes(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        var count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static Outcome<String> tooLong() {
        return Outcome.refused(
                Refusal.of(
                        RefusalCode.TEXT_TOO_LONG, "maxChars", (long) Limits.MAX_LINE_GRAPHEMES));
    }

    /** Unlike {@link String#strip}, this takes spaces away that do not break. */
    private static String withoutEdges(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && Character.isSpaceChar(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isSpaceChar(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean mayBeWritten(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            default -> !turnsDirection(character) && !isNonCharacter(character);
        };
    }

    /** Embeddings, overrides and isolates: they could make a line read otherwise than it is. */
    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isNonCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED ->
                    false;
            default -> !isBlankLetter(character);
        };
    }

    /** Hangul fillers and the empty Braille cell look like nothing and count as letters. */
    private static boolean isBlankLetter(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x2800;
    }
}
