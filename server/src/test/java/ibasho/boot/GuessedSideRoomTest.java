package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
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
import java.util.ArrayList;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever guesses the id of a side room learns nothing, not even from the time of the answer
 * (consult-03, consult-05): a room that is in use answers as one that never was.
 */
final class GuessedSideRoomTest {
    private static final ParticipantId USAGI = new ParticipantId("usagi");
    private static final ParticipantId KAEDE = new ParticipantId("kaede");
    private static final ParticipantId GUESSER = new ParticipantId("kitsune");
    private static final int TRIES = 250;

    /** Below this two sets of times are taken for different. */
    private static final double LIKELY = 0.001;

    /** A busy machine may make one comparison look strange, hardly three on end. */
    private static final int COMPARISONS = 3;

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final TestClock clock = new TestClock();
    private final SpaceId space = fixture.space();
    private final SideRooms rooms;
    private final Waiting waiting;
    private int guesses;

    GuessedSideRoomTest() {
        var audit = new AuditLog(clock);
        var wishes = new WishStore(fixture.database(), audit, fixture.cipher());
        var talks =
                new TalkStore(fixture.database(), audit, fixture.cipher(), wishes, (_, _) -> {});
        waiting = new Waiting(wishes, () -> false, clock);
        rooms = new SideRooms(talks, Keeping.USUAL, clock);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void comingIn() {
        isTheSame(room -> rooms.enter(space, GUESSER, room));
    }

    @Test
    void reading() {
        isTheSame(room -> rooms.read(space, GUESSER, room, null));
    }

    @Test
    void saying() {
        isTheSame(room -> rooms.say(space, GUESSER, room, "k" + guesses, "だれかいますか"));
    }

    private void isTheSame(Function<SideRoomId, CompletionStage<? extends Outcome<?>>> guess) {
        var talk = open();
        compare(guess, talk);
        var likeliest = 0.0;
        for (var i = 0; i < COMPARISONS && likeliest < LIKELY; i++) {
            likeliest = Math.max(likeliest, compare(guess, talk).likeliness());
        }

        assertThat(likeliest).isGreaterThanOrEqualTo(LIKELY);
    }

    private TwoSamples compare(
            Function<SideRoomId, CompletionStage<? extends Outcome<?>>> guess, SideRoomId talk) {
        var there = new ArrayList<double[]>();
        var never = new ArrayList<double[]>();
        for (var i = 0; i < TRIES; i++) {
            there.add(answered(guess, talk));
            never.add(answered(guess, new SideRoomId("never-was-%08d".formatted(guesses))));
        }
        return new TwoSamples(there, never);
    }

    /** Microseconds until the refusal. */
    private double[] answered(
            Function<SideRoomId, CompletionStage<? extends Outcome<?>>> guess, SideRoomId room) {
        guesses++;
        var begin = System.nanoTime();
        var answer = guess.apply(room).toCompletableFuture().join();
        var micros = (System.nanoTime() - begin) / 1e3;
        assertThat(answer).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) answer).why().code())
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
        assertThat(((Outcome.Refused<?>) answer).why().limits()).isEmpty();
        return new double[] {micros};
    }

    private SideRoomId open() {
        var wish =
                waiting.ask(space, USAGI, ConsultMedium.TEXT, ConsultTime.NOW, "")
                        .toCompletableFuture()
                        .join();
        var asked = ((Outcome.Done<Waiting.Asked>) wish).value();
        var talk = rooms.open(space, KAEDE, asked.wish().id()).join();
        return ((Outcome.Done<Talk>) talk).value().room();
    }
}
