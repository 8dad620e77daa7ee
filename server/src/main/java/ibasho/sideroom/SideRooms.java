package ibasho.sideroom;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Steps;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SidePart;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SlotId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.WishId;
import ibasho.talk.Inside;
import ibasho.talk.Word;
import ibasho.talk.WordStore;
import ibasho.voice.VoiceParts;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The side rooms: opened for a wish, entered by those who belong to them, talked in. Whoever does
 * not belong is answered like somebody who asks for a room that never existed, after the same
 * questions to the store. Thread-safe; futures complete on the store's threads.
 */
public final class SideRooms {
    /** Longest word, in characters. */
    static final int MAX_CHARS = 2_000;

    private final TalkStore store;
    private final Inside<SideRoomId> inside = new Inside<>();
    private final Keeping keeping;
    private final InstantSource clock;
    private final SideGuests guests;
    private final SideEnds ends;
    private final SideVoices voices;
    private final SidePapers papers;

    /** The side rooms in this store, where voices are not carried. */
    public SideRooms(TalkStore store, Keeping keeping, InstantSource clock) {
        this(store, keeping, clock, null, (_, _, _) -> {});
    }

    /**
     * The side rooms in this store.
     *
     * @param voice what carries voices, if anything does
     * @param news how somebody is told about their own line
     */
    public SideRooms(
            TalkStore store,
            Keeping keeping,
            InstantSource clock,
            @Nullable VoiceParts voice,
            VoiceNews news) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
        this.guests = new SideGuests(store, inside, clock);
        this.ends = new SideEnds(store, inside, keeping, clock);
        this.voices = new SideVoices(voice, store, inside, news);
        this.papers = new SidePapers(store, inside, clock);
    }

    /**
     * Somebody came in.
     *
     * @param words the newest, oldest first; none for whoever came through the emergency entry
     * @param more whether there are words before these
     * @param papers what lies on the table; none for whoever came through the emergency entry
     */
    public record Entered(Talk talk, List<Word> words, boolean more, List<Paper> papers) {}

    /** Words that were said before, and what lies on the table. */
    public record Read(WordStore.Page page, List<Paper> papers) {}

    /**
     * A word that is stored.
     *
     * @param fresh false when the same key had said it before: nobody need be told
     */
    public record Said(Talk talk, Word word, boolean fresh) {}

    /** Who comes beside the two. */
    public SideGuests guests() {
        return guests;
    }

    /** How talks go on after the door closed, and end. */
    public SideEnds ends() {
        return ends;
    }

    /** What those inside look at together. */
    public SidePapers papers() {
        return papers;
    }

    /** Voices inside. */
    public SideVoices voices() {
        return voices;
    }

    /** How long words stay. */
    public Keeping keeping() {
        return keeping;
    }

    /** Who came into this room and has not gone out. */
    public Set<ParticipantId> inside(SideRoomId room) {
        return inside.in(room);
    }

    /**
     * Opens the side room of a wish; the one who opens it has the wish from then on.
     *
     * @return refused with {@code NO_SUCH_WISH} or {@code PART_TAKEN}
     */
    public CompletableFuture<Outcome<Talk>> open(SpaceId space, ParticipantId by, WishId id) {
        return store.change(rows -> {
            var wish = rows.wishes().find(space, id);
            if (wish == null || wish.room() != null) {
                return Outcome.refused(RefusalCode.NO_SUCH_WISH);
            }
            if (wish.person().equals(by)) {
                return Outcome.refused(RefusalCode.NOT_ONESELF);
            }
            return Waiting.mine(wish, by).map(own -> opened(rows, own, by));
        });
    }

    /**
     * Opens the side room of an appointment: it becomes a wish at this moment, and from here on
     * nothing tells it from any other.
     *
     * @return refused with {@code NO_SUCH_SLOT}, or {@code PART_TAKEN} while a room is open for the
     *     same person
     */
    public CompletableFuture<Outcome<Talk>> openSlot(SpaceId space, ParticipantId by, SlotId id) {
        return store.change(rows -> {
            var slot = rows.slots().find(space, id);
            var person = slot == null ? null : slot.person();
            if (slot == null
                    || person == null
                    || !slot.counsellor().equals(by)
                    || !slot.mayOpenAt(clock.instant())) {
                return Outcome.refused(RefusalCode.NO_SUCH_SLOT);
            }
            var wish = rows.wishes().of(space, person);
            if (wish != null && wish.room() != null) {
                return Outcome.refused(RefusalCode.PART_TAKEN);
            }
            var talk = opened(rows, wished(slot, person, wish), by);
            rows.slots().opened(slot, talk.room());
            return Outcome.done(talk);
        });
    }

    /** Comes in, or comes in again; refused with {@code NO_SUCH_SIDE_ROOM}. */
    public CompletableFuture<Outcome<Entered>> enter(
            SpaceId space, ParticipantId who, SideRoomId room) {
        return store.change(
                        rows -> {
                            var talk = rows.find(space, room, who);
                            var member = talk == null ? null : talk.member(who);
                            if (talk == null
                                    || member == null
                                    || !talk.isOpen()
                                    || !member.mayEnter()) {
                                return Outcome.<Entered>refused(RefusalCode.NO_SUCH_SIDE_ROOM);
                            }
                            return Outcome.done(entered(rows, talk, member));
                        })
                .thenApply(outcome ->
                        outcome.map(entered -> {
                            inside.cameIn(room, who);
                            return entered;
                        }));
    }

    /** Goes out; true if somebody was inside who is not any more. */
    public boolean leave(ParticipantId who, SideRoomId room) {
        var was = inside.in(room).contains(who);
        inside.went(room, who);
        voices.look(room);
        return was;
    }

    /** Says a word inside; refused as {@link #enter}, or with what {@link PlainWords} says. */
    public CompletionStage<Outcome<Said>> say(
            SpaceId space, ParticipantId who, SideRoomId room, String key, String typed) {
        var accepted = PlainWords.key(key).then(_ -> PlainWords.needed(typed, MAX_CHARS));
        return Steps.next(
                accepted,
                words ->
                        store.change(rows -> {
                            var talk = belonging(rows.find(space, room, who), who);
                            if (talk == null) {
                                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
                            }
                            return inside.in(room).contains(who)
                                    ? Outcome.done(said(rows.words(talk), talk, who, key, words))
                                    : Outcome.refused(RefusalCode.NOT_IN_ROOM);
                        }));
    }

    /**
     * Words that were said before, also of a talk that is over while they are kept; refused with
     * {@code NO_SUCH_SIDE_ROOM}.
     */
    public CompletableFuture<Outcome<Read>> read(
            SpaceId space, ParticipantId who, SideRoomId room, @Nullable Long before) {
        return store.look(rows -> {
            var talk = rows.find(space, room, who);
            var member = talk == null ? null : talk.member(who);
            if (talk == null || member == null || !mayRead(talk, member)) {
                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
            }
            return Outcome.done(new Read(rows.words(talk).before(before), rows.papers(talk).all()));
        });
    }

    /** The person wishes the words to stay, or not; refused as {@link #enter}. */
    public CompletableFuture<Outcome<Talk>> keep(
            SpaceId space, ParticipantId who, SideRoomId room, boolean wished) {
        return store.change(rows -> {
            var talk = belonging(rows.find(space, room, who), who);
            if (talk == null || !talk.person().equals(who) || keeping.wishedDays() == 0) {
                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
            }
            var kept = talk.keepWished(wished);
            rows.keep(kept);
            return Outcome.done(kept);
        });
    }

    /** The talks there are, those that are over and kept too. */
    public CompletableFuture<List<Talk>> all(SpaceId space) {
        return store.look(rows -> rows.all(space));
    }

    /** A talk that lasts and to which this person may come; otherwise {@code null}. */
    static @Nullable Talk belonging(@Nullable Talk talk, ParticipantId who) {
        var member = talk == null || !talk.isOpen() ? null : talk.member(who);
        return member == null || !member.mayEnter() ? null : talk;
    }

    /** The wish of an appointment; one that waits already becomes it. */
    private Wish wished(Slot slot, ParticipantId person, @Nullable Wish waiting) {
        var wish = waiting == null ? Wish.fresh(slot.space(), person, clock.instant()) : waiting;
        return wish.wished(slot.medium(), ConsultTime.DAY, wish.words()).takenBy(slot.counsellor());
    }

    private Talk opened(TalkStore.Rows rows, Wish wish, ParticipantId by) {
        var talk =
                new Talk(
                        new SideRoomId(Ids.id()),
                        wish.space(),
                        wish.person(),
                        by,
                        wish.medium(),
                        clock.instant(),
                        keeping.days(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new Talk.Member(wish.person(), SidePart.PERSON, null),
                                new Talk.Member(by, SidePart.COUNSELLOR, null)));
        rows.insert(talk);
        rows.wishes().keep(wish.in(talk.room()));
        rows.note(talk, by, "consult.open");
        return talk;
    }

    private Entered entered(TalkStore.Rows rows, Talk talk, Talk.Member member) {
        var now = talk;
        if (member.answeredAt() == null) {
            var came = new Talk.Member(member.who(), member.part(), clock.instant());
            rows.keep(talk, came, talk.openedAt());
            now = talk.with(came);
        }
        if (!member.mayRead()) {
            return new Entered(now, List.of(), false, List.of());
        }
        var page = rows.words(talk).before(null);
        return new Entered(now, page.words(), page.more(), rows.papers(talk).all());
    }

    private Said said(WordStore words, Talk talk, ParticipantId who, String key, String text) {
        var said = words.say(who, key, text, clock.instant());
        return new Said(talk, said.word(), said.fresh());
    }

    private static boolean mayRead(Talk talk, Talk.Member member) {
        return member.mayRead() && (talk.isOpen() || talk.isPair(member.who()));
    }
}
