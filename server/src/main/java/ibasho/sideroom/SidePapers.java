package ibasho.sideroom;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.PlainWords;
import ibasho.kernel.Refusal;
import ibasho.kernel.Steps;
import ibasho.protocol.CardId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SidePaperId;
import ibasho.protocol.SidePaperKind;
import ibasho.protocol.SidePart;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.talk.Inside;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What those inside a side room look at together (M-2.1.イ): what the person need not talk about,
 * notes, cards handed over. All of it is sealed with the key of the talk and goes with it. Whoever
 * came through the emergency entry neither reads nor lays down any. Thread-safe; futures complete
 * on the store's threads.
 */
public final class SidePapers {
    /** Longest note, in characters. */
    static final int MAX_NOTE_CHARS = 500;

    /** Longest thing not to talk about, in characters. */
    static final int MAX_LEFT_OUT_CHARS = 60;

    /** Most papers of one kind. */
    static final int MAX_PAPERS = 20;

    /** Cards are laid down by whoever hands them over, under a key of their own. */
    private static final String CARD_KEY = "card ";

    private final TalkStore store;
    private final Inside<SideRoomId> inside;
    private final InstantSource clock;

    SidePapers(TalkStore store, Inside<SideRoomId> inside, InstantSource clock) {
        this.store = store;
        this.inside = inside;
        this.clock = clock;
    }

    /**
     * A paper that lies there.
     *
     * @param fresh false when it lay there before: nobody need be told
     */
    public record Laid(Talk talk, Paper paper, boolean fresh) {}

    /**
     * A paper that does not lie there any more.
     *
     * @param was false when it was gone before
     */
    public record Gone(Talk talk, SidePaperId paper, boolean was) {}

    /**
     * Lays a paper down, once for each key.
     *
     * @return refused with {@code NO_SUCH_SIDE_ROOM}, {@code NOT_IN_ROOM}, {@code NOT_ALLOWED},
     *     {@code BAD_VALUE} for a card, {@code TOO_MANY} ({@code maxPapers}), or with what {@link
     *     PlainWords} says
     */
    public CompletionStage<Outcome<Laid>> put(
            SpaceId space,
            ParticipantId who,
            SideRoomId room,
            String key,
            SidePaperKind kind,
            String typed) {
        return Steps.next(
                PlainWords.key(key).then(_ -> words(kind, typed)),
                words -> lay(space, who, room, key, new Wished(kind, words)));
    }

    /**
     * Hands a card over; refused like {@link #put}. That there is such a card is seen to before.
     */
    public CompletableFuture<Outcome<Laid>> hand(
            SpaceId space, ParticipantId who, SideRoomId room, CardId card) {
        var wished = new Wished(SidePaperKind.CARD, card.value());
        return lay(space, who, room, CARD_KEY + card.value(), wished);
    }

    /**
     * Takes a paper away; one that is gone is no mistake.
     *
     * @return refused with {@code NO_SUCH_SIDE_ROOM}, {@code NOT_IN_ROOM} or {@code NOT_ALLOWED}
     */
    public CompletableFuture<Outcome<Gone>> takeAway(
            SpaceId space, ParticipantId who, SideRoomId room, SidePaperId id) {
        return atTheTable(
                space,
                who,
                room,
                table -> {
                    var paper = table.rows().find(id);
                    if (paper == null) {
                        return Outcome.done(new Gone(table.talk(), id, false));
                    }
                    if (table.part() != SidePart.PERSON
                            && paper.by().equals(table.talk().person())) {
                        return Outcome.refused(RefusalCode.NOT_ALLOWED);
                    }
                    table.rows().delete(paper);
                    return Outcome.done(new Gone(table.talk(), id, true));
                });
    }

    /** What somebody wishes to lay down. */
    private record Wished(SidePaperKind kind, String words) {}

    /** The table of a talk, as one who sits at it has it before them. */
    private record Table(Talk talk, SidePart part, PaperStore rows) {}

    private CompletableFuture<Outcome<Laid>> lay(
            SpaceId space, ParticipantId who, SideRoomId room, String key, Wished wished) {
        return atTheTable(
                space,
                who,
                room,
                table -> {
                    if (!mayLay(wished.kind(), table.part())) {
                        return Outcome.refused(RefusalCode.NOT_ALLOWED);
                    }
                    var before = before(table, who, key, wished);
                    if (before != null) {
                        return Outcome.done(new Laid(table.talk(), before, false));
                    }
                    if (table.rows().count(wished.kind()) >= MAX_PAPERS) {
                        return Outcome.refused(
                                Refusal.of(RefusalCode.TOO_MANY, "maxPapers", MAX_PAPERS));
                    }
                    var id = new SidePaperId(Ids.id());
                    var paper = new Paper(id, wished.kind(), who, clock.instant(), wished.words());
                    table.rows().insert(paper, key);
                    return Outcome.done(new Laid(table.talk(), paper, true));
                });
    }

    /** The same paper; a card lies there once, whoever hands it over. */
    private static @Nullable Paper before(
            Table table, ParticipantId who, String key, Wished wished) {
        if (wished.kind() != SidePaperKind.CARD) {
            return table.rows().laid(who, key);
        }
        return table.rows().all().stream()
                .filter(paper -> paper.kind() == SidePaperKind.CARD)
                .filter(paper -> paper.words().equals(wished.words()))
                .findFirst()
                .orElse(null);
    }

    private <T> CompletableFuture<Outcome<T>> atTheTable(
            SpaceId space, ParticipantId who, SideRoomId room, Function<Table, Outcome<T>> work) {
        return store.change(rows -> {
            var talk = SideRooms.belonging(rows.find(space, room, who), who);
            var member = talk == null ? null : talk.member(who);
            if (talk == null || member == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_SIDE_ROOM);
            }
            if (!member.mayRead()) {
                return Outcome.refused(RefusalCode.NOT_ALLOWED);
            }
            return inside.in(room).contains(who)
                    ? work.apply(new Table(talk, member.part(), rows.papers(talk)))
                    : Outcome.refused(RefusalCode.NOT_IN_ROOM);
        });
    }

    private static boolean mayLay(SidePaperKind kind, SidePart part) {
        return switch (kind) {
            case LEFT_OUT -> part == SidePart.PERSON;
            case NOTE -> true;
            case CARD -> part != SidePart.PERSON;
        };
    }

    private static Outcome<String> words(SidePaperKind kind, String typed) {
        return switch (kind) {
            case LEFT_OUT -> PlainWords.needed(typed, MAX_LEFT_OUT_CHARS);
            case NOTE -> PlainWords.needed(typed, MAX_NOTE_CHARS);
            case CARD -> Outcome.refused(RefusalCode.BAD_VALUE);
        };
    }
}
