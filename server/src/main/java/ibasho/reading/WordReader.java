package ibasho.reading;

import ibasho.protocol.Reading;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts texts into words and reads those with kanji. Confined to one thread. */
final class WordReader implements AutoCloseable {
    private final JapaneseTokenizer words =
            new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL);
    private final ReadingAttribute katakana = words.addAttribute(ReadingAttribute.class);
    private final OffsetAttribute place = words.addAttribute(OffsetAttribute.class);

    /** Readings of a text, from left to right; words the dictionary does not know have none. */
    List<Reading> read(String text) {
        try {
            return readWords(text);
        } catch (IOException | RuntimeException failure) {
            // Its message might repeat the text: only its kind may reach the log.
            throw new IllegalStateException("tokeniser: " + failure.getClass().getName());
        }
    }

    private List<Reading> readWords(String text) throws IOException {
        var readings = new ArrayList<Reading>();
        words.setReader(new StringReader(text));
        words.reset();
        while (words.incrementToken()) {
            var from = place.startOffset();
            var word = text.substring(from, place.endOffset());
            var kana = katakana.getReading();
            if (kana != null && Kanji.isIn(word)) {
                readings.addAll(Alignment.of(word, from, Kana.hiragana(kana)));
            }
        }
        words.end();
        words.close();
        return List.copyOf(readings);
    }

    @Override
    public void close() {
        try {
            words.close();
        } catch (IOException failure) {
            throw new IllegalStateException("tokeniser: " + failure.getClass().getName());
        }
    }
}
