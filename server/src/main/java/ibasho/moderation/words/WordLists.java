package ibasho.moderation.words;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.WordTopic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The word lists of one 居場所 as staff keep them; those that come with the program where nobody saved
 * one. Thread-safe, never blocks.
 */
public final class WordLists {
    /** Most entries of one list. */
    public static final int MAX_ENTRIES = 1_000;

    /** Longest entry, in characters. */
    public static final int MAX_ENTRY_CHARS = 200;

    private final WordListStore store;
    private final InstantSource clock;
    private volatile Map<WordTopic, Kept> lists;
    private volatile WordHints hints;

    /**
     * One list.
     *
     * @param version 0 for the list that came with the program
     */
    public record Kept(
            WordTopic topic,
            List<String> words,
            long version,
            @Nullable ParticipantId savedBy,
            @Nullable Instant savedAt) {
        private static Kept builtIn(WordTopic topic) {
            return new Kept(topic, BuiltInWords.of(topic), 0, null, null);
        }

        private static Kept of(WordListStore.Saved saved) {
            return new Kept(saved.topic(), saved.words(), saved.version(), saved.by(), saved.at());
        }
    }

    private WordLists(WordListStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        var kept = new EnumMap<WordTopic, Kept>(WordTopic.class);
        for (var topic : WordTopic.values()) {
            kept.put(topic, Kept.builtIn(topic));
        }
        store.newest().join().forEach(saved -> kept.put(saved.topic(), Kept.of(saved)));
        this.lists = kept;
        this.hints = hints(kept);
    }

    /** Reads the lists; blocks meanwhile. */
    public static WordLists open(WordListStore store, InstantSource clock) {
        return new WordLists(store, clock);
    }

    /** What the lists of this moment say. */
    public WordHints hints() {
        return hints;
    }

    /** Every list, in the order of the topics. */
    public List<Kept> all() {
        return List.copyOf(lists.values());
    }

    /**
     * Saves a list.
     *
     * @param version as last read
     * @return refused with {@code TOO_MANY} ({@code maxEntries}), {@code TEXT_TOO_LONG} ({@code
     *     maxChars}), {@code BAD_VALUE} for a word of one letter, {@code EDITED_MEANWHILE}
     */
    public CompletableFuture<Outcome<List<Kept>>> save(
            ParticipantId by, WordTopic topic, List<String> words, long version) {
        var lines = words.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
        var flaw = flaw(lines);
        if (flaw != null) {
            return CompletableFuture.completedFuture(Outcome.refused(flaw));
        }
        var next = new WordListStore.Saved(topic, version + 1, lines, by, clock.instant());
        return store.save(next)
                .thenApply(kept -> {
                    if (!kept) {
                        return Outcome.refused(RefusalCode.EDITED_MEANWHILE);
                    }
                    take(Kept.of(next));
                    return Outcome.done(all());
                });
    }

    /** On the writer's thread alone, in the order of the writes. */
    private void take(Kept saved) {
        var next = new EnumMap<>(lists);
        next.put(saved.topic(), saved);
        lists = next;
        hints = hints(next);
    }

    private static WordHints hints(Map<WordTopic, Kept> lists) {
        return WordHints.of(
                lists.values().stream()
                        .map(list -> WordList.of(list.topic(), list.words()))
                        .toList());
    }

    private static @Nullable Refusal flaw(List<String> lines) {
        if (lines.size() > MAX_ENTRIES) {
            return Refusal.of(RefusalCode.TOO_MANY, "maxEntries", MAX_ENTRIES);
        }
        if (lines.stream().anyMatch(line -> line.length() > MAX_ENTRY_CHARS)) {
            return Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", MAX_ENTRY_CHARS);
        }
        var tooShort =
                lines.stream()
                        .map(Entry::read)
                        .filter(Objects::nonNull)
                        .anyMatch(entry -> !entry.onlyCalms() && entry.isTooShort());
        return tooShort ? Refusal.of(RefusalCode.BAD_VALUE) : null;
    }
}
