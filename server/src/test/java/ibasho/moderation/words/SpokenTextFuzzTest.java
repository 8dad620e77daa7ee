package ibasho.moderation.words;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import ibasho.chat.ContactPattern;

/** Whatever somebody says, and whatever staff write into a list of words: never an exception. */
final class SpokenTextFuzzTest {

    @FuzzTest(maxDuration = "4s")
    void neverThrows(FuzzedDataProvider data) {
        var line = data.consumeString(100);
        var text = data.consumeRemainingAsString();

        var entry = Entry.read(line);
        var folded = Folding.of(text, data.remainingBytes() > 0);
        var _ = Folding.word(line);
        var _ = ContactPattern.isIn(text);

        for (var part : folded.parts()) {
            if (part.edges().length() > part.text().length() + 1) {
                throw new AssertionError("an edge behind the end");
            }
        }
        if (entry != null && line.isBlank()) {
            throw new AssertionError("an entry out of nothing");
        }
    }
}
