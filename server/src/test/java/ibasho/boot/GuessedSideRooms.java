package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.CardId;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SidePaperId;
import ibasho.protocol.SidePaperKind;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.Keeping;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.Talk;
import ibasho.sideroom.TalkStore;
import ibasho.sideroom.Waiting;
import ibasho.sideroom.WishStore;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A side room in use, and somebody outside who guesses ids. */
final class GuessedSideRooms implements AutoCloseable {
    private static final ParticipantId USAGI = new ParticipantId("usagi");
    private static final ParticipantId KAEDE = new ParticipantId("kaede");
    private static final ParticipantId GUESSER = new ParticipantId("kitsune");

    /** What can be tried with the id of a side room. */
    enum Guess {
        COMING_IN,
        READING,
        SAYING,
        LAYING_A_PAPER,
        HANDING_A_CARD,
        TAKING_A_PAPER
    }

    private final DatabaseFixture fixture = DatabaseFixture.noting(Engine.SQLITE);
    private final SpaceId space = fixture.space();
    private final SideRooms rooms;
    private final SideRoomId inUse;
    private final Random random = new Random(1);
    private int guesses;

    GuessedSideRooms() {
        var clock = new TestClock();
        var audit = new AuditLog(clock);
        var wishes = new WishStore(fixture.database(), audit, fixture.cipher());
        var talks =
                new TalkStore(fixture.database(), audit, fixture.cipher(), wishes, (_, _) -> {});
        rooms = new SideRooms(talks, Keeping.USUAL, clock);
        inUse = open(new Waiting(wishes, () -> false, clock));
    }

    /** A room that somebody talks in. */
    SideRoomId inUse() {
        return inUse;
    }

    /** An id of the same letters in another order; there never was such a room. */
    SideRoomId neverWas() {
        var letters = inUse.value().chars().boxed().collect(Collectors.toList());
        do {
            Collections.shuffle(letters, random);
        } while (spelled(letters).equals(inUse.value()));
        return new SideRoomId(spelled(letters));
    }

    private static String spelled(List<Integer> letters) {
        return letters.stream().map(Character::toString).collect(Collectors.joining());
    }

    /** What the answer to one who does not belong there asks of the database. */
    List<String> asked(Guess guess, SideRoomId room) {
        return fixture.askedBy(() -> refused(guess, room));
    }

    /** What it asks of the database when somebody who belongs there comes in. */
    List<String> askedForOneWhoBelongs() {
        return fixture.askedBy(() ->
                assertThat(rooms.enter(space, USAGI, inUse).join())
                        .isInstanceOf(Outcome.Done.class));
    }

    /** Microseconds until the refusal. */
    double refused(Guess guess, SideRoomId room) {
        guesses++;
        var begin = System.nanoTime();
        var asked =
                switch (guess) {
                    case COMING_IN -> rooms.enter(space, GUESSER, room);
                    case READING -> rooms.read(space, GUESSER, room, null);
                    case SAYING -> rooms.say(space, GUESSER, room, "k" + guesses, "だれかいますか");
                    case LAYING_A_PAPER ->
                            rooms.papers()
                                    .put(
                                            space,
                                            GUESSER,
                                            room,
                                            "k" + guesses,
                                            SidePaperKind.NOTE,
                                            "だれかいますか");
                    case HANDING_A_CARD ->
                            rooms.papers().hand(space, GUESSER, room, new CardId("card"));
                    case TAKING_A_PAPER ->
                            rooms.papers().takeAway(space, GUESSER, room, new SidePaperId("paper"));
                };
        var answer = asked.toCompletableFuture().join();
        var micros = (System.nanoTime() - begin) / 1e3;
        assertThat(answer).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) answer).why().code())
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
        assertThat(((Outcome.Refused<?>) answer).why().limits()).isEmpty();
        return micros;
    }

    @Override
    public void close() {
        fixture.close();
    }

    private SideRoomId open(Waiting waiting) {
        var wish =
                waiting.ask(space, USAGI, ConsultMedium.TEXT, ConsultTime.NOW, "")
                        .toCompletableFuture()
                        .join();
        var asked = ((Outcome.Done<Waiting.Asked>) wish).value();
        var talk = rooms.open(space, KAEDE, asked.wish().id()).join();
        return ((Outcome.Done<Talk>) talk).value().room();
    }
}
