package ibasho.sideroom;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Refusal;
import ibasho.kernel.Steps;
import ibasho.protocol.EntryId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SidePart;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.talk.Inside;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Who comes beside the two: a third after the person's yes (consult-09), a 管理者 through the
 * emergency entry after another 管理者's (consult-03). Thread-safe.
 */
public final class SideGuests {
    /** Longest reason, in characters. */
    static final int MAX_WHY_CHARS = 500;

    private static final Duration LISTED_FOR = Duration.ofDays(28);

    private final TalkStore store;
    private final Inside<SideRoomId> inside;
    private final InstantSource clock;

    SideGuests(TalkStore store, Inside<SideRoomId> inside, InstantSource clock) {
        this.store = store;
        this.inside = inside;
        this.clock = clock;
    }

    /** An emergency entry and the talk it leads into. */
    public record Asked(Entry entry, Talk talk) {}

    /**
     * The 相談員 asks the person whether somebody may come.
     *
     * @return refused with {@code NO_SUCH_SIDE_ROOM} or {@code ALREADY_DONE}
     */
    public CompletableFuture<Outcome<Talk>> invite(
            SpaceId space, ParticipantId by, SideRoomId room, ParticipantId third) {
        return store.change(rows -> {
            var talk = SideRooms.belonging(rows.find(space, room, by), by);
            if (talk == null || !talk.counsellor().equals(by)) {
                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
            }
            if (talk.member(third) != null) {
                return Outcome.refused(RefusalCode.ALREADY_DONE);
            }
            var member = new Talk.Member(third, SidePart.THIRD, null);
            rows.keep(talk, member, clock.instant());
            rows.note(talk, by, "side.invite");
            return Outcome.done(talk.with(member));
        });
    }

    /**
     * The person's yes or no to a third; a later no sends the third out at once.
     *
     * @return refused with {@code NO_SUCH_SIDE_ROOM}, or {@code NO_SUCH_PERSON} when nobody was
     *     asked for
     */
    public CompletableFuture<Outcome<Talk>> answer(
            SpaceId space,
            ParticipantId person,
            SideRoomId room,
            ParticipantId third,
            boolean yes) {
        return store.change(rows -> {
            var talk = SideRooms.belonging(rows.find(space, room, person), person);
            if (talk == null || !talk.person().equals(person)) {
                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
            }
            var asked = talk.member(third);
            if (asked == null || asked.part() != SidePart.THIRD) {
                return Outcome.refused(RefusalCode.NO_SUCH_PERSON);
            }
            if (!yes) {
                rows.remove(talk, third);
                inside.went(room, third);
                return Outcome.done(talk.without(third));
            }
            var coming = new Talk.Member(third, SidePart.THIRD, clock.instant());
            rows.keep(talk, coming, clock.instant());
            return Outcome.done(talk.with(coming));
        });
    }

    /**
     * A 管理者 asks for the emergency entry into the talk of a member of staff.
     *
     * @return refused with {@code WHY_NEEDED}, {@code NO_SUCH_SIDE_ROOM} or {@code ALREADY_DONE}
     */
    public CompletionStage<Outcome<Asked>> askEntry(
            SpaceId space, ParticipantId by, ParticipantId staff, String typed) {
        return Steps.next(
                why(typed),
                why ->
                        store.change(rows -> {
                            var talk = talkOf(rows.all(space), staff);
                            if (talk == null) {
                                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
                            }
                            if (talk.member(by) != null) {
                                return Outcome.refused(RefusalCode.ALREADY_DONE);
                            }
                            var now = clock.instant();
                            var entry =
                                    new Entry(
                                            new EntryId(Ids.id()),
                                            talk.room(),
                                            staff,
                                            by,
                                            now,
                                            why,
                                            null);
                            var member = new Talk.Member(by, SidePart.EMERGENCY, null);
                            rows.entries().insert(space, entry);
                            rows.keep(talk, member, now);
                            rows.note(talk, by, "side.emergency");
                            return Outcome.done(new Asked(entry, talk.with(member)));
                        }));
    }

    /**
     * The second person agrees: from now on the first may come in.
     *
     * @return refused with {@code NO_SUCH_ENTRY}, {@code NOT_ONESELF} or {@code ALREADY_DONE}
     */
    public CompletableFuture<Outcome<Asked>> confirm(SpaceId space, ParticipantId by, EntryId id) {
        return store.change(rows -> {
            var entry = rows.entries().find(space, id);
            var talk = entry == null ? null : rows.find(space, entry.room());
            if (entry == null || talk == null || !talk.isOpen()) {
                return Outcome.refused(RefusalCode.NO_SUCH_ENTRY);
            }
            if (entry.by().equals(by)) {
                return Outcome.refused(RefusalCode.NOT_ONESELF);
            }
            if (entry.confirmedBy() != null) {
                return Outcome.refused(RefusalCode.ALREADY_DONE);
            }
            var now = clock.instant();
            var member = new Talk.Member(entry.by(), SidePart.EMERGENCY, now);
            rows.entries().confirm(entry, by, now);
            rows.keep(talk, member, now);
            rows.note(talk, by, "side.confirmEntry");
            var confirmed =
                    new Entry(
                            entry.id(),
                            entry.room(),
                            entry.staff(),
                            entry.by(),
                            entry.at(),
                            entry.why(),
                            by);
            return Outcome.done(new Asked(confirmed, talk.with(member)));
        });
    }

    /** Emergency entries of the last weeks, the newest first. */
    public CompletableFuture<List<Entry>> entries(SpaceId space) {
        var since = clock.instant().minus(LISTED_FOR);
        return store.look(rows -> rows.entries().since(space, since));
    }

    /** The talk of this member of staff: the one begun last. */
    private static @Nullable Talk talkOf(List<Talk> all, ParticipantId staff) {
        return all.stream()
                .filter(talk -> talk.isOpen() && talk.counsellor().equals(staff))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static Outcome<String> why(String typed) {
        return switch (PlainWords.needed(typed, MAX_WHY_CHARS)) {
            case Outcome.Refused<String>(Refusal(var code, _))
                    when code == RefusalCode.TEXT_EMPTY ->
                    Outcome.refused(RefusalCode.WHY_NEEDED);
            case Outcome<String> judged -> judged;
        };
    }
}
