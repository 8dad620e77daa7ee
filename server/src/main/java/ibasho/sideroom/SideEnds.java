package ibasho.sideroom;

import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.talk.Inside;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How talks go on after the door closed, and end. The clock cuts no talk: it ends when its 相談員 ends
 * it, or when nobody has been there for long. Thread-safe.
 */
public final class SideEnds {
    /** A talk in which nobody has been for so long is over. */
    static final Duration EMPTY_FOR = Duration.ofHours(1);

    private static final Set<Integer> MINUTES = Set.of(15, 30, 60);
    private static final int MAX_WHY_CHARS = 500;
    private static final Duration LISTED_FOR = Duration.ofDays(28);

    private final TalkStore store;
    private final Inside<SideRoomId> inside;
    private final Keeping keeping;
    private final InstantSource clock;
    private final EmptySince empty = new EmptySince();

    SideEnds(TalkStore store, Inside<SideRoomId> inside, Keeping keeping, InstantSource clock) {
        this.store = store;
        this.inside = inside;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * What became of talks.
     *
     * @param changed those that stand otherwise
     * @param ended those that are over
     */
    public record Changes(List<Talk> changed, List<Talk> ended) {}

    /** Its 相談員 ends it; refused with {@code NO_SUCH_SIDE_ROOM}. */
    public CompletableFuture<Outcome<Talk>> end(SpaceId space, ParticipantId by, SideRoomId room) {
        return store.change(rows -> {
            var talk = own(rows, space, by, room);
            return talk == null
                    ? Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM)
                    : Outcome.done(ended(rows, talk, by));
        });
    }

    /**
     * It goes on after the door closed.
     *
     * @return refused with {@code NO_SUCH_SIDE_ROOM}, {@code BAD_VALUE} (minutes) or {@code
     *     NOT_NOW} while the door is open
     */
    public CompletionStage<Outcome<Talk>> extend(
            SpaceId space, ParticipantId by, SideRoomId room, int minutes, String typed) {
        if (!MINUTES.contains(minutes)) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        return Steps.next(
                PlainWords.accept(typed, MAX_WHY_CHARS),
                why ->
                        store.change(rows -> {
                            var talk = own(rows, space, by, room);
                            if (talk == null) {
                                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
                            }
                            if (talk.closingAt() == null) {
                                return Outcome.refused(RefusalCode.NOT_NOW);
                            }
                            var now = clock.instant();
                            var longer = talk.extended(now.plus(Duration.ofMinutes(minutes)));
                            rows.keep(longer);
                            rows.overtimes().begin(longer, now, by, why);
                            rows.note(longer, by, "side.extend");
                            return Outcome.done(longer);
                        }));
    }

    /** Times of talks after the door had closed, of the last weeks, the newest first. */
    public CompletableFuture<List<Overtime>> overtimes(SpaceId space) {
        var since = clock.instant().minus(LISTED_FOR);
        return store.look(rows -> rows.overtimes().since(space, since));
    }

    /**
     * Looks after all talks: notes that the door closed over one, ends one that everybody left,
     * destroys what was kept long enough. Asks the store the same whether there is a talk or not.
     *
     * @param doorIsOver whether the opening is over
     * @param here whether somebody has a page open
     */
    public CompletableFuture<Changes> look(
            SpaceId space, boolean doorIsOver, Predicate<ParticipantId> here) {
        return store.look(rows -> rows.all(space))
                .thenCompose(talks -> {
                    var due = talks.stream().filter(talk -> isDue(talk, doorIsOver, here)).toList();
                    return due.isEmpty()
                            ? CompletableFuture.completedFuture(new Changes(List.of(), List.of()))
                            : store.change(rows -> settle(rows, due, doorIsOver));
                });
    }

    private boolean isDue(Talk talk, boolean doorIsOver, Predicate<ParticipantId> here) {
        var now = clock.instant();
        if (!talk.isOpen()) {
            return isKeptEnough(talk, now);
        }
        var someone = inside.in(talk.room()).stream().anyMatch(here);
        var left = empty.isLongEmpty(talk.room(), someone, now, EMPTY_FOR);
        return left || doorIsOver != (talk.closingAt() != null);
    }

    private Changes settle(TalkStore.Rows rows, List<Talk> due, boolean doorIsOver) {
        var changed = new ArrayList<Talk>();
        var ended = new ArrayList<Talk>();
        var now = clock.instant();
        for (var seen : due) {
            var talk = rows.find(seen.space(), seen.room());
            if (talk == null) {
                continue;
            }
            if (!talk.isOpen()) {
                if (isKeptEnough(talk, now)) {
                    rows.destroy(talk);
                }
            } else if (empty.isLongEmpty(talk.room(), now, EMPTY_FOR)) {
                ended.add(ended(rows, talk, null));
            } else {
                changed.add(doorTurned(rows, talk, doorIsOver, now));
            }
        }
        return new Changes(List.copyOf(changed), List.copyOf(ended));
    }

    private static Talk doorTurned(
            TalkStore.Rows rows, Talk talk, boolean doorIsOver, Instant now) {
        var turned = talk.closing(doorIsOver ? now : null);
        rows.keep(turned);
        if (doorIsOver) {
            rows.overtimes().begin(turned, now, null, "");
        } else {
            rows.overtimes().end(turned, now);
        }
        return turned;
    }

    private Talk ended(TalkStore.Rows rows, Talk talk, @Nullable ParticipantId by) {
        var now = clock.instant();
        var over = talk.ended(now, now.plus(keeping.after(talk)));
        rows.overtimes().end(talk, now);
        rows.wishes().removeOf(talk.space(), talk.room());
        rows.slots().over(talk.space(), talk.room(), talk.wasHeld());
        rows.note(talk, by, "side.end");
        if (talk.wasHeld()) {
            rows.held(over);
        }
        if (talk.wasHeld() && keeping.after(talk).isPositive()) {
            rows.keep(over);
        } else {
            rows.destroy(over);
        }
        inside.emptied(talk.room());
        empty.forget(talk.room());
        return over;
    }

    private static boolean isKeptEnough(Talk talk, Instant now) {
        var until = talk.keptUntil();
        return until != null && !now.isBefore(until);
    }

    private static @Nullable Talk own(
            TalkStore.Rows rows, SpaceId space, ParticipantId by, SideRoomId room) {
        var talk = SideRooms.belonging(rows.find(space, room, by), by);
        return talk == null || !talk.counsellor().equals(by) ? null : talk;
    }
}
