package ibasho.moderation.words;

import ibasho.protocol.WordTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The lists that come with the program: one file for each topic, one entry on each line. */
final class BuiltInWords {
    private BuiltInWords() {}

    static List<String> of(WordTopic topic) {
        var name = "/ibasho/moderation/words/" + topic.name().toLowerCase(Locale.ROOT) + ".txt";
        try (var file = BuiltInWords.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("word list: " + name + " (expected: a file)");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
