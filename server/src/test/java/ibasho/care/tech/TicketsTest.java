package ibasho.care.tech;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.care.tech.Tickets.Change;
import ibasho.care.tech.Tickets.Question;
import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SelfTest;
import ibasho.protocol.SelfTest.Finding;
import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Questions about technology, on both engines. */
@OnBothEngines
final class TicketsTest {
    private static final ParticipantId USAGI = new ParticipantId("usagi");
    private static final ParticipantId KITSUNE = new ParticipantId("kitsune");
    private static final ParticipantId HINOKI = new ParticipantId("hinoki");
    private static final SelfTest TEST =
            new SelfTest(
                    "Firefox 140",
                    "Android",
                    Finding.SLOW,
                    1_800,
                    Finding.GOOD,
                    Finding.NO,
                    Finding.NOT_TRIED);

    private final SpaceId space;
    private final TestClock clock = new TestClock();
    private final Tickets tickets;

    TicketsTest(DatabaseFixture fixture) {
        this.space = fixture.space();
        this.tickets = new Tickets(new TicketStore(fixture.database(), fixture.cipher()), clock);
    }

    @Test
    void aTicketComesBackAsItWasAsked() {
        var asked = ask("k1").ticket();

        assertThat(tickets.own(space, USAGI).join()).containsExactly(asked);
        assertThat(asked.selfTest()).isEqualTo(TEST);
        assertThat(asked.symptom()).isEqualTo("音が聞こえません");
    }

    @Test
    void aDeviceNeedNotTestItself() {
        var asked = done(tickets.ask(space, USAGI, new Question("k1", "音が聞こえません", null)));

        assertThat(tickets.own(space, USAGI).join()).containsExactly(asked.ticket());
    }

    @Test
    void aRetriedQuestionIsOneTicket() {
        var first = ask("k1").ticket();

        assertThat(ask("k1")).isEqualTo(new Change(first, false));
    }

    @Test
    void whoeverAnswersFirstLooksAfterIt() {
        var id = ask("k1").ticket().id();
        clock.forward(Duration.ofMinutes(3));

        var answered = done(tickets.answer(space, HINOKI, id, "a1", "音量を見てみましょう")).ticket();

        assertThat(answered.takenBy()).isEqualTo(HINOKI);
        assertThat(answered.answers())
                .containsExactly(new Ticket.Answer(HINOKI, clock.instant(), "音量を見てみましょう"));
    }

    @Test
    void aRetriedAnswerIsGivenOnce() {
        var id = ask("k1").ticket().id();
        done(tickets.answer(space, HINOKI, id, "a1", "音量を見てみましょう"));

        var again = done(tickets.answer(space, HINOKI, id, "a1", "音量を見てみましょう"));

        assertThat(again.changed()).isFalse();
        assertThat(again.ticket().answers()).hasSize(1);
    }

    @Test
    void theAskerMayCloseTheirOwnAndNobodyElses() {
        var id = ask("k1").ticket().id();

        assertThat(refused(tickets.close(space, KITSUNE, id, true)))
                .isEqualTo(RefusalCode.NO_SUCH_TICKET);
        assertThat(done(tickets.close(space, USAGI, id, true)).ticket().isOpen()).isFalse();
        assertThat(refused(tickets.take(space, HINOKI, id))).isEqualTo(RefusalCode.NO_SUCH_TICKET);
    }

    @Test
    void settledTicketsAreShownForTwoWeeks() {
        var id = ask("k1").ticket().id();
        done(tickets.close(space, HINOKI, id, false));
        assertThat(tickets.all(space).join()).hasSize(1);

        clock.forward(Duration.ofDays(15));

        assertThat(tickets.all(space).join()).isEmpty();
    }

    @Test
    void onePersonHasNoMoreThanFiveOpenTickets() {
        for (var n = 0; n < Tickets.MAX_OPEN; n++) {
            ask("k" + n);
        }

        assertThat(refused(tickets.ask(space, USAGI, new Question("k9", "まだです", null))))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void aSelfTestIsNoPlaceForStories() {
        var story =
                new SelfTest(
                        "あ".repeat(61),
                        "Android",
                        Finding.GOOD,
                        null,
                        Finding.GOOD,
                        Finding.GOOD,
                        Finding.GOOD);

        assertThat(refused(tickets.ask(space, USAGI, new Question("k1", "音", story))))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
    }

    private Change ask(String key) {
        return done(tickets.ask(space, USAGI, new Question(key, "音が聞こえません", TEST)));
    }

    private static Change done(CompletableFuture<Outcome<Change>> answer) {
        return switch (answer.join()) {
            case Outcome.Done<Change>(var change) -> change;
            case Outcome.Refused<Change>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static RefusalCode refused(CompletableFuture<Outcome<Change>> answer) {
        return switch (answer.join()) {
            case Outcome.Refused<Change>(var why) -> why.code();
            case Outcome.Done<Change> done -> throw new AssertionError(done.toString());
        };
    }
}
