package ibasho.care.tech;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Refusal;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SelfTest;
import ibasho.protocol.SpaceId;
import ibasho.protocol.TicketId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Questions about technology, from asking to settled. Thread-safe; futures complete on the store's
 * threads.
 */
public final class Tickets {
    /** Longest symptom or answer, in characters. */
    static final int MAX_CHARS = 1_000;

    /** Longest name of a browser or a system, in characters. */
    static final int MAX_NAME_CHARS = 60;

    /** Most open tickets of one person; the next is refused with {@code BAD_VALUE}. */
    static final int MAX_OPEN = 5;

    private static final int MAX_ROUND_TRIP_MILLIS = 600_000;
    private static final Duration SHOWN_FOR = Duration.ofDays(14);

    private final TicketStore store;
    private final InstantSource clock;

    /** The tickets in this store. */
    public Tickets(TicketStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What came of a change.
     *
     * @param changed false when it was so already: nobody need be told
     */
    public record Change(Ticket ticket, boolean changed) {}

    /** What somebody asks. */
    public record Question(String key, String symptom, @Nullable SelfTest selfTest) {}

    /**
     * Asks, once for each key.
     *
     * @return refused with {@code BAD_VALUE} (key, self-test, or {@code maxOpen}) or what {@link
     *     PlainWords} says
     */
    public CompletableFuture<Outcome<Change>> ask(
            SpaceId space, ParticipantId person, Question question) {
        return withWords(
                PlainWords.key(question.key())
                        .then(_ -> fits(question.selfTest()))
                        .then(_ -> PlainWords.needed(question.symptom(), MAX_CHARS)),
                words -> store.change(rows -> asked(rows, space, person, question, words)));
    }

    /** Looks after a ticket; refused with {@code NO_SUCH_TICKET}. */
    public CompletableFuture<Outcome<Change>> take(SpaceId space, ParticipantId by, TicketId id) {
        return onOpen(
                space,
                id,
                (rows, there) -> {
                    if (by.equals(there.takenBy())) {
                        return new Change(there, false);
                    }
                    rows.take(there, by, clock.instant());
                    return changed(rows, there);
                });
    }

    /** Answers, once for each key; whoever answers first looks after it. */
    public CompletableFuture<Outcome<Change>> answer(
            SpaceId space, ParticipantId by, TicketId id, String key, String text) {
        return withWords(
                PlainWords.key(key).then(_ -> PlainWords.needed(text, MAX_CHARS)),
                words ->
                        onOpen(
                                space,
                                id,
                                (rows, there) -> {
                                    if (rows.answered(space, by, key)) {
                                        return new Change(there, false);
                                    }
                                    var now = clock.instant();
                                    if (there.takenBy() == null) {
                                        rows.take(there, by, now);
                                    }
                                    rows.answer(there, new Ticket.Answer(by, now, words), key);
                                    return changed(rows, there);
                                }));
    }

    /**
     * It is settled.
     *
     * @param ownOnly the asker may close their own alone; another's is {@code NO_SUCH_TICKET}
     */
    public CompletableFuture<Outcome<Change>> close(
            SpaceId space, ParticipantId by, TicketId id, boolean ownOnly) {
        return store.change(rows -> {
            var there = rows.find(space, id);
            if (there == null || (ownOnly && !there.person().equals(by))) {
                return Outcome.refused(RefusalCode.NO_SUCH_TICKET);
            }
            if (!there.isOpen()) {
                return Outcome.done(new Change(there, false));
            }
            rows.close(there, by, clock.instant());
            return Outcome.done(changed(rows, there));
        });
    }

    /** One's own, the newest first. */
    public CompletableFuture<List<Ticket>> own(SpaceId space, ParticipantId person) {
        return store.of(space, person);
    }

    /** What is open, and what was settled of late, the newest first. */
    public CompletableFuture<List<Ticket>> all(SpaceId space) {
        return store.since(space, clock.instant().minus(SHOWN_FOR));
    }

    private Outcome<Change> asked(
            TicketStore.Rows rows,
            SpaceId space,
            ParticipantId person,
            Question question,
            String words) {
        var before = rows.asked(space, person, question.key());
        if (before != null) {
            return Outcome.done(new Change(before, false));
        }
        if (rows.openOf(space, person) >= MAX_OPEN) {
            return Outcome.refused(Refusal.of(RefusalCode.BAD_VALUE, "maxOpen", MAX_OPEN));
        }
        var fresh =
                new Ticket(
                        new TicketId(Ids.id()),
                        space,
                        person,
                        clock.instant(),
                        words,
                        question.selfTest(),
                        null,
                        null,
                        List.of(),
                        null);
        rows.insert(fresh, question.key());
        return Outcome.done(new Change(fresh, true));
    }

    private CompletableFuture<Outcome<Change>> onOpen(SpaceId space, TicketId id, OnTicket what) {
        return store.change(rows -> {
            var there = rows.find(space, id);
            return there == null || !there.isOpen()
                    ? Outcome.refused(RefusalCode.NO_SUCH_TICKET)
                    : Outcome.done(what.on(rows, there));
        });
    }

    private static Change changed(TicketStore.Rows rows, Ticket was) {
        var now = rows.find(was.space(), was.id());
        return new Change(now == null ? was : now, true);
    }

    private static CompletableFuture<Outcome<Change>> withWords(
            Outcome<String> judged, Function<String, CompletableFuture<Outcome<Change>>> next) {
        return switch (judged) {
            case Outcome.Done<String>(var words) -> next.apply(words);
            case Outcome.Refused<String>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
        };
    }

    private static Outcome<Boolean> fits(@Nullable SelfTest test) {
        if (test == null) {
            return Outcome.done(true);
        }
        var millis = test.roundTripMillis();
        if (millis != null && (millis < 0 || millis > MAX_ROUND_TRIP_MILLIS)) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        return PlainWords.accept(test.browser(), MAX_NAME_CHARS)
                .then(_ -> PlainWords.accept(test.system(), MAX_NAME_CHARS))
                .map(_ -> true);
    }

    /** One change of an open ticket within a write. */
    private interface OnTicket {
        Change on(TicketStore.Rows rows, Ticket there);
    }
}
