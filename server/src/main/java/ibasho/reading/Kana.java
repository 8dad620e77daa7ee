package ibasho.reading;

/** Katakana to hiragana, character by character; what is neither stays. */
final class Kana {
    private static final int FIRST_KATAKANA = 'ァ';
    private static final int LAST_KATAKANA = 'ヶ';
    private static final int DISTANCE = 'ァ' - 'ぁ';

    private Kana() {}

    static String hiragana(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().map(Kana::fold).forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    private static int fold(int c) {
        return c >= FIRST_KATAKANA && c <= LAST_KATAKANA ? c - DISTANCE : c;
    }
}
