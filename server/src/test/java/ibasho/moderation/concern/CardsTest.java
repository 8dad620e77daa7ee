package ibasho.moderation.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.kernel.Outcome;
import ibasho.kernel.Wareki;
import ibasho.moderation.Step;
import ibasho.moderation.StepLog;
import ibasho.participant.TestClock;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernKind;
import ibasho.protocol.ConcernUrgency;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerStep;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards: who raised what, who looks after it, how it ended. */
@OnBothEngines
final class CardsTest {
    private static final ParticipantId HANA = new ParticipantId("hana");
    private static final ParticipantId KUMA = new ParticipantId("kuma");
    private static final ParticipantId SATO = new ParticipantId("sato");
    private static final ParticipantId MORI = new ParticipantId("mori");

    private final DatabaseFixture fixture;
    private final TestClock clock = new TestClock();
    private final StepLog steps;
    private final Cards cards;
    private SpaceId space;

    CardsTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.steps =
                new StepLog(
                        fixture.database(), new AuditLog(clock), fixture.cipher(), fixture.space());
        this.cards =
                new Cards(
                        new CardStore(
                                fixture.database(), new AuditLog(clock), fixture.cipher(), steps),
                        clock);
        this.space = fixture.space();
    }

    @BeforeEach
    void begin() {
        space = fixture.space();
    }

    @Test
    void aPressIsOneCardHoweverOftenItArrives() {
        var first = press(HANA, "k1", 7, "");
        var retry = press(HANA, "k1", 7, "");
        var again = press(HANA, "k2", 7, "");

        assertThat(first.isNews()).isTrue();
        assertThat(retry).isEqualTo(new Cards.Raised(first.card(), false));
        assertThat(again).isEqualTo(new Cards.Raised(first.card(), false));
        assertThat(all()).containsExactly(first.card());
    }

    @Test
    void manyPeopleAboutOneLineAreOneCardThatHurries() {
        press(HANA, "k1", 7, "");
        assertThat(press(KUMA, "k1", 7, "こわい").card().urgency()).isEqualTo(ConcernUrgency.SOON);

        var third = press(MORI, "k1", 7, "").card();

        assertThat(third.urgency()).isEqualTo(ConcernUrgency.NOW);
        assertThat(third.voices()).extracting(Card.Voice::by).containsExactly(HANA, KUMA, MORI);
        assertThat(third.times()).isEqualTo(3);
        assertThat(all()).hasSize(1);
    }

    @Test
    void reportsCannotBeUsedToFlood() {
        for (var line = 1; line <= 60; line++) {
            assertThat(press(HANA, "k" + line, line, "")).isNotNull();
            clock.forward(Duration.ofSeconds(1));
        }

        assertThat(all()).hasSize(Raising.MAX_OPEN);
        assertThat(all().getLast().voices()).hasSize(Raising.MAX_VOICES);
        assertThat(all().getLast().times()).isEqualTo(60 - Raising.MAX_OPEN + 1);
        assertThat(press(HANA, "k61", 61, "").isNews()).isFalse();
        assertThat(press(KUMA, "k1", 61, "").card().line()).isEqualTo(61);
    }

    @Test
    void aClosedCardMakesRoomForAnother() {
        var card = press(HANA, "k1", 7, "").card();
        cards.close(hand(SATO), card.id(), "話しました", ConcernCategory.SLANDER).join();

        var next = press(HANA, "k2", 7, "").card();

        assertThat(next.id()).isNotEqualTo(card.id());
        assertThat(all()).extracting(Card::isOpen).containsExactly(true, false);
    }

    @Test
    void somebodyHasItUntilItIsGivenBackOrClosed() {
        var card = press(HANA, "k1", 7, "").card();

        assertThat(done(cards.take(hand(SATO), card.id()).join()).takenBy()).isEqualTo(SATO);
        assertThat(cards.take(hand(MORI), card.id()).join())
                .isEqualTo(Outcome.refused(RefusalCode.ALREADY_DONE));
        assertThat(done(cards.release(hand(MORI), card.id()).join()).takenBy()).isNull();
        assertThat(done(cards.take(hand(MORI), card.id()).join()).takenBy()).isEqualTo(MORI);

        var closed = done(cards.close(hand(MORI), card.id(), "見守りました", null).join());

        assertThat(closed.closedHow()).isEqualTo("見守りました");
        assertThat(closed.closedBy()).isEqualTo(MORI);
        assertThat(cards.close(hand(SATO), card.id(), "もう一度", null).join())
                .isEqualTo(Outcome.refused(RefusalCode.ALREADY_DONE));
        assertThat(done(cards.take(hand(SATO), card.id()).join()).isOpen()).isTrue();
    }

    @Test
    void whoeverMayNotSeeACardCannotTouchIt() {
        var card = press(HANA, "k1", 7, "").card();
        var blind = new Cards.Hand(space, KUMA, null, _ -> false);

        assertThat(cards.take(blind, card.id()).join())
                .isEqualTo(Outcome.refused(RefusalCode.NO_SUCH_CONCERN));
        assertThat(cards.list(blind).join()).isEmpty();
    }

    @Test
    void hintsAboutOnePersonGatherOnOneCardUntilSomebodyHasIt() {
        var first = hint(3, ConcernCategory.SLANDER).card();
        var second = hint(9, ConcernCategory.SLANDER).card();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.line()).isEqualTo(9);
        assertThat(second.times()).isEqualTo(2);

        cards.take(hand(SATO), first.id()).join();

        assertThat(hint(12, ConcernCategory.SLANDER).card().id()).isNotEqualTo(first.id());
        assertThat(hint(13, ConcernCategory.RELIGION).card().urgency())
                .isEqualTo(ConcernUrgency.CALM);
    }

    @Test
    void theMostUrgentComesFirstAndAnotherPlaceSeesNothing() {
        hint(3, ConcernCategory.POLITICS);
        press(HANA, "k1", 7, "");

        assertThat(all())
                .extracting(Card::urgency)
                .containsExactly(ConcernUrgency.SOON, ConcernUrgency.CALM);
        space = fixture.space();
        assertThat(all()).isEmpty();
    }

    @Test
    void whatHappenedOutsideKeepsItsWordsSealed() throws Exception {
        cards.raise(space, Raise.outside(new Raise.Voice(HANA, "k9", "駅前で声をかけられた"))).join();

        assertThat(all().getFirst().voices().getFirst().text()).isEqualTo("駅前で声をかけられた");
        try (var burglar = fixture.burglar();
                var rows =
                        burglar.createStatement()
                                .executeQuery(
                                        "select words from concern_voice where said_key = 'k9'")) {
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("駅前");
        }
    }

    @Test
    void theAuditLogNamesStaffAndNobodyWhoReported() throws Exception {
        var card = press(HANA, "k1", 7, "").card();
        cards.take(hand(SATO), card.id()).join();

        try (var burglar = fixture.burglar();
                var rows =
                        burglar.createStatement()
                                .executeQuery(
                                        "select * from audit_entry where space_id = '"
                                                + space
                                                + "'")) {
            var all = new StringBuilder();
            while (rows.next()) {
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    all.append(rows.getString(i)).append(' ');
                }
            }
            assertThat(all).contains("concern.take", "sato").doesNotContain("hana");
        }
    }

    private Cards.Raised press(ParticipantId by, String key, long line, String text) {
        var spot = new Spot(line, line, new ParticipantId("speaker"));
        return cards.raise(space, Raise.report(spot, new Raise.Voice(by, key, text))).join();
    }

    @Test
    void howACardWasClosedIsAnEntryOfTheDaysLog() {
        var card = press(HANA, "k1", 7, "").card();

        var closed =
                done(cards.close(hand(SATO), card.id(), "二人と話しました", ConcernCategory.UNEASE).join());

        var day = LocalDate.ofInstant(clock.instant(), Wareki.JAPAN);
        assertThat(steps.ofDay(day).join())
                .extracting(Step::kind, Step::by, Step::hat, Step::person, Step::line, Step::why)
                .containsExactly(
                        tuple(
                                SteerStep.CLOSE_CARD,
                                SATO,
                                Hat.MANAGER,
                                closed.about(),
                                closed.line(),
                                "二人と話しました"));
    }

    private Cards.Raised hint(long line, ConcernCategory category) {
        var spot = new Spot(line, line, new ParticipantId("speaker"));
        return cards.raise(space, Raise.hint(ConcernKind.WORDS, category, spot)).join();
    }

    private List<Card> all() {
        return cards.list(hand(SATO)).join();
    }

    private Cards.Hand hand(ParticipantId who) {
        return new Cards.Hand(space, who, Hat.MANAGER, _ -> true);
    }

    private static Card done(Outcome<Card> outcome) {
        return ((Outcome.Done<Card>) outcome).value();
    }
}
