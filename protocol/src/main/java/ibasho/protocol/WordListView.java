package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word list as staff keep it.
 *
 * @param words one entry each: a word, perhaps with {@code + …} (only together with one of these)
 *     and {@code - …} (not as a part of one of these)
 * @param version 0 for the list that came with the program
 * @param savedBy {@code null} for the list that came with the program
 */
public record WordListView(
        WordTopic topic,
        List<String> words,
        long version,
        @Nullable String savedBy,
        @Nullable Instant savedAt) {}
