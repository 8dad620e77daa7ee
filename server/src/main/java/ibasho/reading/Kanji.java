package ibasho.reading;

/** Characters that may need a reading. */
final class Kanji {
    private Kanji() {}

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(Kanji::is);
    }

    /** Han characters, with 々 and 〆 that are read like them. */
    static boolean is(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                || codePoint == '〆';
    }
}
