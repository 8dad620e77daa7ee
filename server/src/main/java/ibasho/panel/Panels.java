package ibasho.panel;

import ibasho.kernel.Caller;
import ibasho.kernel.Hashes;
import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.protocol.PanelId;
import ibasho.protocol.PanelPart;
import ibasho.protocol.PanelSeat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.talk.Inside;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the expert panel as those see them who plan them (panel-05); who comes in, speaks
 * and writes notes is next door: {@link PanelDoor}, {@link PanelFloor}, {@link PanelNotes}. The
 * caller makes sure that people are what they are put on a roster as. Thread-safe; futures complete
 * on the store's threads.
 */
public final class Panels {
    /** Most people on a roster. */
    static final int MAX_ROSTER = 20;

    private static final int MAX_TITLE_CHARS = 60;
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LINK_AT_LEAST = Duration.ofHours(1);
    private static final int LISTED = 40;

    private final PanelStore store;
    private final InstantSource clock;
    private final Inside<PanelId> inside = new Inside<>();
    private final PanelDoor door;
    private final PanelFloor floor;
    private final PanelNotes notes;
    private final PanelTimes times;

    /** The sessions in this store. */
    public Panels(PanelStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.times = new PanelTimes(store, inside, clock);
        this.door = new PanelDoor(store, inside, clock);
        this.floor = new PanelFloor(store, inside, times, clock);
        this.notes = new PanelNotes(store, clock);
    }

    /**
     * A link that was just made; its token exists here and in the link only.
     *
     * @param until when it is good no longer
     */
    public record NewLink(Panel panel, String token, Instant until) {
        /** Path and fragment; the fragment reaches no log and no referrer. */
        public String path() {
            return "/panel#" + token;
        }

        @Override
        public String toString() {
            return "NewLink[" + panel.id() + "]";
        }
    }

    /** Who comes in. */
    public PanelDoor door() {
        return door;
    }

    /** Who speaks. */
    public PanelFloor floor() {
        return floor;
    }

    /** The matter, and what professions write about it. */
    public PanelNotes notes() {
        return notes;
    }

    /** Who was there from when to when. */
    public PanelTimes times() {
        return times;
    }

    /** The latest sessions, planned ones first. */
    public CompletableFuture<List<Panel>> latest(SpaceId space) {
        return store.look(rows -> rows.latest(space, LISTED));
    }

    /**
     * Plans a session; once for one key.
     *
     * @return refused with {@code ENDS_BEFORE_START}, {@code TOO_MANY}, {@code BAD_VALUE} (somebody
     *     twice, longer than half a day) or what {@link PlainWords} says
     */
    public CompletionStage<Outcome<Panel>> plan(
            Caller by,
            String key,
            String typed,
            Instant from,
            Instant until,
            List<PanelSeat> roster) {
        var accepted =
                PlainWords.key(key)
                        .then(_ -> times(from, until))
                        .then(_ -> people(roster))
                        .then(_ -> PlainWords.needed(typed, MAX_TITLE_CHARS));
        return Steps.next(
                accepted,
                title ->
                        store.change(rows -> {
                            var before = rows.planned(by.space(), by.who(), key);
                            if (before != null) {
                                return Outcome.done(before);
                            }
                            var panel = planned(by.space(), title, from, until, roster);
                            rows.insert(panel, by.who(), key, clock.instant());
                            rows.note(panel, by.who(), "panel.plan");
                            return Outcome.done(panel);
                        }));
    }

    /**
     * Puts somebody on the roster, or elsewhere on it: then they come with a new link. With {@code
     * null} they are taken off it, and are out at once.
     *
     * @return refused with {@code NO_SUCH_PANEL} (also when it is over) or {@code TOO_MANY}
     */
    public CompletionStage<Outcome<Panel>> seat(
            Caller by, PanelId id, ParticipantId who, @Nullable PanelPart part) {
        return store.change(rows -> {
            var panel = planned(rows, by, id);
            if (panel == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
            }
            if (part != null && panel.member(who) == null && panel.roster().size() >= MAX_ROSTER) {
                return Outcome.refused(RefusalCode.TOO_MANY);
            }
            rows.times().end(panel, who, clock.instant());
            inside.went(id, who);
            rows.note(panel, by.who(), "panel.seat");
            rows.remove(panel, who);
            if (part == null) {
                return Outcome.done(panel.without(who));
            }
            var member = new Panel.Member(who, part, null, null);
            rows.keep(panel, member);
            return Outcome.done(panel.without(who).with(member));
        });
    }

    /**
     * Makes a link for one person; good until the planned end, or an hour if that is longer.
     *
     * @return refused with {@code NO_SUCH_PANEL} or {@code NO_SUCH_PERSON}
     */
    public CompletionStage<Outcome<NewLink>> link(Caller by, PanelId id, ParticipantId who) {
        return store.change(rows -> {
            var panel = planned(rows, by, id);
            if (panel == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
            }
            if (panel.member(who) == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PERSON);
            }
            var shortest = clock.instant().plus(LINK_AT_LEAST);
            var until = shortest.isAfter(panel.until()) ? shortest : panel.until();
            var link = new NewLink(panel, Ids.token(), until);
            rows.links().keep(panel, who, Hashes.of(link.token()), until);
            rows.note(panel, by.who(), "panel.link");
            return Outcome.done(link);
        });
    }

    /** A session that has not begun does not take place; else {@code ALREADY_BEGUN}. */
    public CompletionStage<Outcome<Panel>> cancel(Caller by, PanelId id) {
        return store.change(rows -> {
            var panel = planned(rows, by, id);
            if (panel == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_PANEL);
            }
            if (panel.begunAt() != null) {
                return Outcome.refused(RefusalCode.ALREADY_BEGUN);
            }
            return Outcome.done(times.over(rows, panel, by.who(), "panel.cancel", ""));
        });
    }

    private static @Nullable Panel planned(PanelStore.Rows rows, Caller by, PanelId id) {
        var panel = rows.find(by.space(), id);
        return panel == null || !panel.isOpen() ? null : panel;
    }

    private static Panel planned(
            SpaceId space, String title, Instant from, Instant until, List<PanelSeat> roster) {
        return new Panel(
                new PanelId(Ids.id()),
                space,
                title,
                from,
                until,
                Panel.Matter.NONE,
                null,
                null,
                roster.stream()
                        .map(seat -> new Panel.Member(seat.who(), seat.part(), null, null))
                        .toList());
    }

    private static Outcome<Instant> times(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return Outcome.refused(RefusalCode.ENDS_BEFORE_START);
        }
        return until.isAfter(from.plus(LONGEST))
                ? Outcome.refused(RefusalCode.BAD_VALUE)
                : Outcome.done(until);
    }

    private static Outcome<List<PanelSeat>> people(List<PanelSeat> roster) {
        if (roster.size() > MAX_ROSTER) {
            return Outcome.refused(RefusalCode.TOO_MANY);
        }
        var different = roster.stream().map(PanelSeat::who).distinct().count();
        return different == roster.size()
                ? Outcome.done(roster)
                : Outcome.refused(RefusalCode.BAD_VALUE);
    }
}
