package ibasho.care.line;

import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Wareki;
import ibasho.protocol.BackKind;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Staff among themselves, day by day: talk during an opening, hand-over notes, the debrief.
 * Thread-safe; futures complete on the store's threads.
 */
public final class BackLine {
    /** Longest word, in characters. */
    static final int MAX_CHARS = 4_000;

    private final BackLineStore store;
    private final InstantSource clock;

    /** The back line in this store; days are those of Japan. */
    public BackLine(BackLineStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What somebody wishes to say. */
    public record Note(SpaceId space, ParticipantId by, String key, BackKind kind, String text) {}

    /** One word as it lies in the store. */
    public record Word(long seq, BackKind kind, ParticipantId by, Instant at, String text) {}

    /**
     * A word that is stored.
     *
     * @param fresh false when the same key had said it before
     */
    public record Said(Word word, boolean fresh) {}

    /** One day. */
    public record Day(LocalDate day, List<Word> words) {}

    /** Says a word; refused with {@code BAD_VALUE} (key) or what {@link PlainWords} says. */
    public CompletableFuture<Outcome<Said>> say(Note wish) {
        var judged =
                PlainWords.key(wish.key()).then(_ -> PlainWords.needed(wish.text(), MAX_CHARS));
        return switch (judged) {
            case Outcome.Refused<String>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
            case Outcome.Done<String>(var words) -> {
                var note = new Note(wish.space(), wish.by(), wish.key(), wish.kind(), words);
                yield store.add(note, today(), clock.instant()).thenApply(Outcome::done);
            }
        };
    }

    /** The words of a day; of today with {@code null}. */
    public CompletableFuture<Day> read(SpaceId space, @Nullable LocalDate wanted) {
        var day = wanted == null ? today() : wanted;
        return store.of(space, day).thenApply(words -> new Day(day, words));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wareki.JAPAN);
    }
}
