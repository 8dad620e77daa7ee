package ibasho.reading;

import ibasho.protocol.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a word's reading above its kanji only: 取り扱い, とりあつかい → 取 と, 扱 あつか. */
final class Alignment {
    /** Longer words are not aligned: they are made-up strings, and trying takes time. */
    private static final int MAX_UNITS = 24;

    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}〆]+|[^\\p{IsHan}〆]+");

    private Alignment() {}

    /** Readings of the kanji of a word that begins at {@code from}. */
    static List<Reading> of(String word, int from, String kana) {
        if (word.length() > MAX_UNITS) {
            return List.of();
        }
        var found = pattern(word).matcher(kana);
        return found.matches()
                ? stretches(word, from, found)
                : List.of(new Reading(from, from + word.length(), kana));
    }

    /** Kanji stand for anything, kana for themselves. */
    private static Pattern pattern(String word) {
        var regex = new StringBuilder();
        var runs = RUN.matcher(word);
        while (runs.find()) {
            var run = runs.group();
            regex.append(Kanji.isIn(run) ? "(.+?)" : Pattern.quote(Kana.hiragana(run)));
        }
        return Pattern.compile(regex.toString());
    }

    private static List<Reading> stretches(String word, int from, Matcher found) {
        var readings = new ArrayList<Reading>();
        var runs = RUN.matcher(word);
        while (runs.find()) {
            if (Kanji.isIn(runs.group())) {
                var kana = found.group(readings.size() + 1);
                readings.add(new Reading(from + runs.start(), from + runs.end(), kana));
            }
        }
        return readings;
    }
}
