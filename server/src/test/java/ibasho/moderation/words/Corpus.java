package ibasho.moderation.words;

import ibasho.protocol.WordTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lines of our own invention, each with what it is: {@code calm} or a topic. Within each label
 * every second line is held out: the lists were made with the others alone.
 */
final class Corpus {
    private static final String CALM = "calm";

    private Corpus() {}

    /**
     * One line.
     *
     * @param topic {@code null} for calm talk
     */
    record Said(@Nullable WordTopic topic, String text) {}

    static List<Said> tuning() {
        return half(0);
    }

    static List<Said> heldOut() {
        return half(1);
    }

    /** Ways of saying 「死にたい」, 「消えたい」 and their like. */
    static List<String> care() {
        return lines("care-lines.txt");
    }

    /** Lines of {@code fresh.tsv}: written after the lists were done, never used to change them. */
    static List<Said> fresh() {
        return lines("fresh.tsv").stream().map(Corpus::read).toList();
    }

    private static List<Said> half(int rest) {
        var seen = new HashMap<@Nullable WordTopic, Integer>();
        var half = new ArrayList<Said>();
        for (var line : lines("corpus.tsv")) {
            var said = read(line);
            if ((seen.merge(said.topic(), 1, Integer::sum) - 1) % 2 == rest) {
                half.add(said);
            }
        }
        return half;
    }

    private static Said read(String line) {
        var cells = line.split("\t", 2);
        var label = cells[0];
        return new Said(
                label.equals(CALM) ? null : WordTopic.valueOf(label.toUpperCase(Locale.ROOT)),
                cells[1]);
    }

    private static List<String> lines(String name) {
        try (var file = Corpus.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
