package ibasho.panel;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.protocol.PanelId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.talk.Inside;
import ibasho.talk.Word;
import ibasho.talk.WordStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The floor of a session: the ファシリテーター says whose turn it is, and nobody else speaks (panel-04,
 * S-4.2.イｴ1). Thread-safe.
 */
public final class PanelFloor {
    /** Longest word, in characters. */
    static final int MAX_CHARS = 2_000;

    private final PanelStore store;
    private final Inside<PanelId> inside;
    private final Inside<PanelId> hands = new Inside<>();
    private final PanelTimes times;
    private final InstantSource clock;

    PanelFloor(PanelStore store, Inside<PanelId> inside, PanelTimes times, InstantSource clock) {
        this.store = store;
        this.inside = inside;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A word that is stored.
     *
     * @param fresh false when the same key had said it before: nobody need be told
     */
    public record Said(Panel panel, Word word, boolean fresh) {}

    /** Whose hand is up; in memory only. */
    public Set<ParticipantId> hands(PanelId id) {
        return hands.in(id).stream()
                .filter(inside.in(id)::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whose turn it is. */
    public CompletableFuture<List<Turn>> turns(Panel panel) {
        return store.look(rows -> rows.times().turns(panel));
    }

    /** It begins; refused with {@code NO_SUCH_PANEL} or {@code ALREADY_BEGUN}. */
    public CompletionStage<Outcome<Panel>> begin(Caller by, PanelId id) {
        return store.change(rows -> {
            var seat = leading(rows, by, id);
            if (seat == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
            }
            if (seat.panel().begunAt() != null) {
                return Outcome.refused(RefusalCode.ALREADY_BEGUN);
            }
            var begun = seat.panel().begun(clock.instant());
            times.seen(rows, begun);
            rows.keep(begun);
            rows.note(begun, by.who(), "panel.begin");
            return Outcome.done(begun);
        });
    }

    /**
     * From now on it is the turn of these alone; their hands go down.
     *
     * @return refused with {@code NO_SUCH_PANEL}, {@code NOT_NOW} before it began, {@code
     *     NO_SUCH_PERSON} when one of them is not inside
     */
    public CompletionStage<Outcome<Panel>> nominate(
            Caller by, PanelId id, List<ParticipantId> people) {
        return store.change(rows -> {
            var seat = leading(rows, by, id);
            if (seat == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
            }
            if (seat.panel().begunAt() == null) {
                return Outcome.refused(RefusalCode.NOT_NOW);
            }
            var wanted = Set.copyOf(people);
            if (!inside.in(id).containsAll(wanted)) {
                return Outcome.refused(RefusalCode.NO_SUCH_PERSON);
            }
            rows.times().turn(seat.panel(), wanted, by.who(), clock.instant());
            rows.note(seat.panel(), by.who(), "panel.nominate");
            wanted.forEach(who -> hands.went(id, who));
            return Outcome.done(seat.panel());
        });
    }

    /** A hand goes up or down; refused as {@link #say}. */
    public CompletionStage<Outcome<Panel>> hand(Caller who, PanelId id, boolean up) {
        return store.look(rows ->
                inside(rows, who, id)
                        .map(seat -> {
                            if (up) {
                                hands.cameIn(id, who.who());
                            } else {
                                hands.went(id, who.who());
                            }
                            return seat.panel();
                        }));
    }

    /**
     * Says a word.
     *
     * @return refused with {@code NO_SUCH_PANEL}, {@code NOT_IN_ROOM}, {@code NOT_NOMINATED}, or
     *     with what {@link PlainWords} says
     */
    public CompletionStage<Outcome<Said>> say(Caller who, PanelId id, String key, String typed) {
        var accepted = PlainWords.key(key).then(_ -> PlainWords.needed(typed, MAX_CHARS));
        return Steps.next(
                accepted,
                text ->
                        store.change(rows ->
                                inside(rows, who, id)
                                        .then(seat ->
                                                maySpeak(rows, seat)
                                                        ? Outcome.done(said(rows, seat, key, text))
                                                        : Outcome.refused(
                                                                RefusalCode.NOT_NOMINATED))));
    }

    /** Words that were said before, by whoever is inside; refused as {@link #say}. */
    public CompletionStage<Outcome<WordStore.Page>> read(
            Caller who, PanelId id, @Nullable Long before) {
        return store.look(
                rows -> inside(rows, who, id).map(seat -> rows.words(seat.panel()).before(before)));
    }

    /**
     * It is over: what was said is destroyed with its key.
     *
     * @return refused with {@code NO_SUCH_PANEL} or what {@link PlainWords} says
     */
    public CompletionStage<Outcome<Panel>> end(Caller by, PanelId id, String typed) {
        return Steps.next(
                PlainWords.accept(typed, MAX_CHARS),
                closing ->
                        store.change(rows -> {
                            var seat = leading(rows, by, id);
                            return seat == null
                                    ? Outcome.refused(RefusalCode.NO_SUCH_PANEL)
                                    : Outcome.done(
                                            times.over(
                                                    rows,
                                                    seat.panel(),
                                                    by.who(),
                                                    "panel.end",
                                                    closing));
                        }));
    }

    /** The seat of the ファシリテーター, who was here; else {@code null}. */
    static PanelStore.@Nullable Seat leading(PanelStore.Rows rows, Caller by, PanelId id) {
        var seat = rows.seat(by, id);
        return seat != null && seat.panel().isOpen() && seat.leads() && seat.own().mayEnter()
                ? seat
                : null;
    }

    private Outcome<PanelStore.Seat> inside(PanelStore.Rows rows, Caller who, PanelId id) {
        var seat = rows.seat(who, id);
        if (seat == null || !seat.panel().isOpen() || !seat.own().mayEnter()) {
            return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
        }
        return inside.in(id).contains(who.who())
                ? Outcome.done(seat)
                : Outcome.refused(RefusalCode.NOT_IN_ROOM);
    }

    private static boolean maySpeak(PanelStore.Rows rows, PanelStore.Seat seat) {
        return seat.leads()
                || rows.times().turns(seat.panel()).stream()
                        .anyMatch(turn -> turn.who().equals(seat.own().who()));
    }

    private Said said(PanelStore.Rows rows, PanelStore.Seat seat, String key, String text) {
        var said = rows.words(seat.panel()).say(seat.own().who(), key, text, clock.instant());
        return new Said(seat.panel(), said.word(), said.fresh());
    }
}
