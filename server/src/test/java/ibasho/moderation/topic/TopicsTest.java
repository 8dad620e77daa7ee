package ibasho.moderation.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.TopicId;
import ibasho.protocol.TopicView;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 話のたね on the table of the whole room. */
@OnBothEngines
final class TopicsTest {
    private static final ParticipantId HANA = new ParticipantId("hana");
    private static final ParticipantId KUMA = new ParticipantId("kuma");

    private final DatabaseFixture fixture;
    private final TestClock clock = new TestClock();
    private SpaceId space;
    private Topics topics;
    private int told;

    TopicsTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.topics = open();
    }

    @BeforeEach
    void begin() {
        space = fixture.space();
        topics = open();
        told = 0;
        topics.onChange(() -> told++);
    }

    @Test
    void theFirstDeckHasThirtyCalmCardsOrMoreAndIsLaidOutOnce() {
        var first = topics.deck().getFirst();
        assertThat(topics.deck()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(topics.deck())
                .allSatisfy(card ->
                        assertThat(TopicRules.accept(card.text()))
                                .isEqualTo(Outcome.done(card.text())));

        topics.remove(KUMA, first.id(), first.version()).join();

        assertThat(open().deck()).doesNotContain(first).hasSameSizeAs(topics.deck());
    }

    @Test
    void oneCardLiesThereAtATimeAndNobodyDrawsTooFast() {
        assertThat(topics.draw(HANA)).isEqualTo(done());
        var first = current();

        assertThat(refusal(topics.draw(KUMA))).isEqualTo(RefusalCode.TOO_FAST);
        clock.forward(Topics.CARD_STAYS);
        assertThat(topics.draw(KUMA)).isEqualTo(done());
        clock.forward(Topics.CARD_STAYS);
        assertThat(refusal(topics.draw(HANA))).isEqualTo(RefusalCode.TOO_FAST);
        clock.forward(Topics.OWN_PAUSE);
        assertThat(topics.draw(HANA)).isEqualTo(done());

        assertThat(current().round()).isEqualTo(first.round() + 2);
        assertThat(told).isEqualTo(3);
    }

    @Test
    void whatLayThereLatelyIsNotDrawnAgainSoon() {
        var seen = new HashSet<TopicId>();
        for (var i = 0; i < 12; i++) {
            assertThat(topics.draw(new ParticipantId("p" + i))).isEqualTo(done());
            seen.add(current().topic());
            clock.forward(Topics.CARD_STAYS);
        }

        assertThat(seen).hasSize(12);
    }

    @Test
    void onlyTheNumberOfVotesIsShownAndOneVotesOnce() {
        topics.draw(HANA);
        var topic = current().topic();

        topics.vote(HANA, topic, true);
        topics.vote(HANA, topic, true);
        topics.vote(KUMA, topic, true);
        topics.vote(KUMA, topic, false);

        assertThat(current().votes()).isEqualTo(1);
        assertThat(topics.hasVoted(HANA)).isTrue();
        assertThat(topics.hasVoted(KUMA)).isFalse();
        assertThat(told).isEqualTo(4);
    }

    @Test
    void aVoteForWhatIsGoneIsRefused() {
        topics.draw(HANA);
        var gone = current().topic();
        topics.say("きょうの空の色");

        assertThat(refusal(topics.vote(KUMA, gone, true))).isEqualTo(RefusalCode.NO_SUCH_TOPIC);
        assertThat(current().votes()).isZero();
    }

    @Test
    void whatStaffLayThereSaysSoAndNeedsNotWait() {
        topics.draw(HANA);
        var card = topics.deck().getLast();

        topics.put(card.id());

        assertThat(current().text()).isEqualTo(card.text());
        assertThat(current().byStaff()).isTrue();
        topics.clear();
        assertThat(topics.current()).isNull();
    }

    @Test
    void cardsAreWrittenChangedAndKept() {
        assertThat(topics.save(KUMA, null, " すきな雲 ", 0).join()).isEqualTo(done());
        var card = topics.deck().getLast();
        assertThat(topics.save(KUMA, card.id(), "すきな風", card.version()).join()).isEqualTo(done());

        assertThat(refusal(topics.save(KUMA, card.id(), "すきな雨", card.version()).join()))
                .isEqualTo(RefusalCode.EDITED_MEANWHILE);
        assertThat(refusal(topics.save(KUMA, null, "あ".repeat(61), 0).join()))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
        assertThat(open().deck().getLast().text()).isEqualTo("すきな風");
    }

    @Test
    void aClockThatWasSetBackHoldsNobodyUp() {
        topics.draw(HANA);
        clock.forward(Duration.ofHours(-2));

        assertThat(topics.draw(HANA)).isEqualTo(done());
    }

    private TopicView current() {
        return Objects.requireNonNull(topics.current());
    }

    private Topics open() {
        return Topics.open(
                new TopicStore(fixture.database(), new AuditLog(clock), space), clock, _ -> 0);
    }

    private static Outcome<Nothing> done() {
        return Outcome.done(Nothing.NOTHING);
    }

    private static RefusalCode refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why().code();
    }
}
