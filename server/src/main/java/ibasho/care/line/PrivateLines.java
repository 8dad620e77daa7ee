package ibasho.care.line;

import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One private line for each person, begun by the person or by staff. Thread-safe; futures complete
 * on the store's threads.
 */
public final class PrivateLines {
    /** Longest word, in characters. */
    static final int MAX_CHARS = 2_000;

    /** Longest reason, in characters. */
    static final int MAX_REASON_CHARS = 200;

    /** A line that rested this long is begun anew. */
    static final Duration TALK_GOES_ON = Duration.ofHours(1);

    private static final Duration LISTED_FOR = Duration.ofDays(28);

    private final PrivateLineStore store;
    private final InstantSource clock;

    /** The lines in this store. */
    public PrivateLines(PrivateLineStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A word that is stored.
     *
     * @param fresh false when the same key had said it before: nobody need be told
     */
    public record Said(Word word, boolean fresh) {}

    /**
     * Says a word.
     *
     * @param leftInPeace the person is on そっと and has not called: staff's first word needs a reason
     * @return refused with {@code BAD_VALUE} (key), {@code REASON_NEEDED} or what {@link
     *     PlainWords} says
     */
    public CompletableFuture<Outcome<Said>> say(NewWord wish, boolean leftInPeace) {
        return switch (accept(wish)) {
            case Outcome.Refused<NewWord>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
            case Outcome.Done<NewWord>(var word) ->
                    store.change(rows -> said(rows, word, leftInPeace));
        };
    }

    /** One's own line, oldest word first. */
    public CompletableFuture<List<Word>> own(SpaceId space, ParticipantId person) {
        return store.words(space, person);
    }

    /** Somebody's line, read by staff; the looking is on record. */
    public CompletableFuture<List<Word>> open(
            SpaceId space, ParticipantId person, ParticipantId by) {
        return store.looked(space, person, by);
    }

    /** The last word of each line of the last weeks, the newest first. */
    public CompletableFuture<List<Word>> list(SpaceId space) {
        return store.lasts(space, clock.instant().minus(LISTED_FOR));
    }

    /** Whether a word of staff would begin a talk now. */
    public boolean begins(List<Word> words) {
        return begins(words.isEmpty() ? null : words.getLast().at());
    }

    private Outcome<Said> said(PrivateLineStore.Rows rows, NewWord word, boolean leftInPeace) {
        var before = rows.said(word.space(), word.by(), word.key());
        if (before != null) {
            return Outcome.done(new Said(before, false));
        }
        if (word.isFromStaff()
                && leftInPeace
                && word.quietReason() == null
                && begins(rows.lastAt(word.space(), word.person()))) {
            return Outcome.refused(RefusalCode.REASON_NEEDED);
        }
        return Outcome.done(new Said(rows.add(word, clock.instant()), true));
    }

    private boolean begins(@Nullable Instant lastAt) {
        return lastAt == null || lastAt.isBefore(clock.instant().minus(TALK_GOES_ON));
    }

    private static Outcome<NewWord> accept(NewWord wish) {
        var reason = wish.quietReason();
        return PlainWords.key(wish.key())
                .then(_ -> PlainWords.needed(wish.text(), MAX_CHARS))
                .then(words ->
                        reason == null
                                ? Outcome.done(wish.with(words, null))
                                : PlainWords.accept(reason, MAX_REASON_CHARS)
                                        .map(why -> wish.with(words, why.isEmpty() ? null : why)));
    }
}
