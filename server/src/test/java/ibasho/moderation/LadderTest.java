package ibasho.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ExclusionId;
import ibasho.protocol.FollowUpPlan;
import ibasho.protocol.Hat;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PauseView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import ibasho.store.AuditLog;
import ibasho.store.AuditVerdict;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is kept of 話題の軌道修正, and what is in force after a restart. */
@OnBothEngines
final class LadderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ParticipantId HANA = new ParticipantId("hana");
    private static final ParticipantId MANAGER = new ParticipantId("manager");
    private static final ParticipantId LEAD = new ParticipantId("lead");
    private static final OpeningId OPENING = new OpeningId("opening-1");

    private final DatabaseFixture fixture;
    private final SpaceId space;
    private Ladder ladder;

    LadderTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
        this.ladder = read();
    }

    @Test
    void aPauseIsThereAfterARestartUntilItIsOver() {
        pause(10, true, true);

        ladder = read();

        assertThat(ladder.words(HANA, OPENING, NOW.plusSeconds(60)))
                .isEqualTo(
                        Refusal.of(RefusalCode.SPEAKING_PAUSED, "retryAfterMillis", 9 * 60_000L));
        assertThat(ladder.pauses().mayTalk(HANA, NOW.plusSeconds(60))).isFalse();
        assertThat(ladder.words(HANA, OPENING, NOW.plus(Duration.ofMinutes(10)))).isNull();
        assertThat(ladder.pauses().mayTalk(HANA, NOW.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void textAndVoiceRestEachByThemselves() {
        pause(5, true, false);

        assertThat(ladder.pauses().mayTalk(HANA, NOW)).isTrue();
        assertThat(ladder.pauses().writing(HANA, NOW)).isNotNull();

        pause(30, false, true);

        assertThat(ladder.pauses().view(HANA, NOW))
                .isEqualTo(
                        new PauseView(
                                NOW.plus(Duration.ofMinutes(5)),
                                NOW.plus(Duration.ofMinutes(30)),
                                ConcernCategory.UNEASE));
    }

    @Test
    void aPauseIsLiftedOnceAndForGood() {
        pause(30, true, true);

        assertThat(ladder.pauses().lift(act(MANAGER), HANA).join())
                .isInstanceOf(Outcome.Done.class);
        assertThat(ladder.pauses().lift(act(MANAGER), HANA).join())
                .isEqualTo(Outcome.<StepId>refused(RefusalCode.NO_SUCH_STEP));
        assertThat(read().words(HANA, OPENING, NOW)).isNull();
    }

    @Test
    void aClockThatIsSetBackMakesNoPauseLonger() {
        pause(5, true, true);

        assertThat(ladder.pauses().writing(HANA, NOW.minus(Duration.ofHours(1)))).isNull();
    }

    @Test
    void anEndingHoldsForItsOpeningAndComesWithAPromise() {
        end();

        ladder = read();

        assertThat(ladder.presence(HANA, OPENING, NOW))
                .isEqualTo(Refusal.of(RefusalCode.ENDED_FOR_TODAY));
        assertThat(ladder.presence(HANA, new OpeningId("opening-2"), NOW)).isNull();
        assertThat(ladder.followUps().all().join())
                .singleElement()
                .satisfies(one -> assertThat(one.how()).isEqualTo("電話で"))
                .satisfies(one -> assertThat(one.doneAt()).isNull());
    }

    @Test
    void lettingBackLeavesThePromise() {
        end();

        done(ladder.endings().letBack(act(MANAGER), HANA, OPENING));

        assertThat(read().presence(HANA, OPENING, NOW)).isNull();
        assertThat(ladder.followUps().all().join()).hasSize(1);
    }

    @Test
    void aPromiseStaysUntilSomebodyWroteHowItWent() {
        end();
        var promise = ladder.followUps().all().join().getFirst().id();

        done(ladder.followUps().done(promise, LEAD, "電話で話しました", NOW));

        assertThat(ladder.followUps().all().join().getFirst().doneHow()).isEqualTo("電話で話しました");
        assertThat(ladder.followUps().done(promise, LEAD, "もう一度", NOW).join())
                .isEqualTo(Outcome.<Nothing>refused(RefusalCode.ALREADY_DONE));
    }

    @Test
    void aSlowRoomIsSlowInItsOpeningOnly() {
        done(ladder.slow().change(act(MANAGER), true, OPENING));

        ladder = read();

        assertThat(ladder.slow().isSlow(OPENING)).isTrue();
        assertThat(ladder.slow().isSlow(new OpeningId("opening-2"))).isFalse();
        assertThat(ladder.slow().isSlow(null)).isFalse();
        assertThat(ladder.slow().change(act(MANAGER), true, OPENING).join())
                .isEqualTo(Outcome.<StepId>refused(RefusalCode.ALREADY_DONE));
    }

    @Test
    void aLongerTimeAwayNeedsASecondPersonAndEndsByItself() {
        var id = propose();
        assertThat(ladder.presence(HANA, OPENING, NOW)).isNull();

        assertThat(ladder.exclusions().decide(act(MANAGER), id, true, TODAY).join())
                .isEqualTo(Outcome.<ParticipantId>refused(RefusalCode.NOT_ONESELF));
        done(ladder.exclusions().decide(act(LEAD), id, true, TODAY));

        ladder = read();
        assertThat(ladder.presence(HANA, OPENING, NOW))
                .isEqualTo(
                        Refusal.of(
                                RefusalCode.EXCLUDED,
                                "untilEpochDay",
                                TODAY.plusDays(7).toEpochDay()));
        assertThat(ladder.presence(HANA, OPENING, NOW.plus(Duration.ofDays(8)))).isNull();
    }

    @Test
    void aSecondPersonMaySayNo() {
        var id = propose();

        done(ladder.exclusions().decide(act(LEAD), id, false, TODAY));

        assertThat(ladder.presence(HANA, OPENING, NOW)).isNull();
        assertThat(ladder.exclusions().decide(act(LEAD), id, true, TODAY).join())
                .isEqualTo(Outcome.<ParticipantId>refused(RefusalCode.ALREADY_DONE));
    }

    @Test
    void aLongerTimeAwayIsEndedEarly() {
        var id = propose();
        done(ladder.exclusions().decide(act(LEAD), id, true, TODAY));

        done(ladder.exclusions().end(act(MANAGER), id, TODAY));

        assertThat(read().presence(HANA, OPENING, NOW)).isNull();
    }

    @Test
    void everyStepIsAnEntryOfItsDayWithItsOutcomes() {
        pause(5, true, true);
        done(ladder.pauses().lift(act(LEAD), HANA));
        var steps = ladder.steps().ofDay(TODAY).join();
        assertThat(steps)
                .extracting(Step::kind)
                .containsExactlyInAnyOrder(SteerStep.PAUSE, SteerStep.LIFT_PAUSE);

        var pause =
                steps.stream()
                        .filter(one -> one.kind() == SteerStep.PAUSE)
                        .findFirst()
                        .orElseThrow();
        done(ladder.steps().addOutcome(pause.id(), LEAD, "落ち着きました", NOW.plusSeconds(9)));

        assertThat(ladder.steps().ofDay(TODAY).join())
                .filteredOn(one -> one.id().equals(pause.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.minutes()).isEqualTo(5))
                .satisfies(one -> assertThat(one.why()).isEqualTo("理由"))
                .satisfies(one -> assertThat(one.hat()).isEqualTo(Hat.MANAGER))
                .satisfies(
                        one -> assertThat(one.outcomes().getFirst().text()).isEqualTo("落ち着きました"));
        assertThat(ladder.steps().ofDay(TODAY.plusDays(1)).join()).isEmpty();
        assertThat(ladder.steps().addOutcome(new StepId("none"), LEAD, "x", NOW).join())
                .isEqualTo(Outcome.<Nothing>refused(RefusalCode.NO_SUCH_STEP));
    }

    @Test
    void anEntryCannotBeChanged() {
        pause(5, true, true);

        assertThatThrownBy(() ->
                        fixture.database()
                                .write(handle ->
                                        handle.execute("update steer_step set hat = 'INFO'"))
                                .join())
                .hasMessageContaining("steer_step");
    }

    @Test
    void theChainHoldsEveryStep() {
        pause(5, true, true);
        end();
        propose();

        var audit = new AuditLog(() -> NOW);
        var acts =
                fixture.database()
                        .read(handle ->
                                handle.createQuery(
                                                "select act from audit_entry where space_id = :s"
                                                        + " order by seq")
                                        .bind("s", space)
                                        .mapTo(String.class)
                                        .list())
                        .join();

        assertThat(acts).containsExactly("steer.pause", "steer.endToday", "steer.proposeExclusion");
        assertThat(fixture.database().read(h -> audit.verify(h, space, null)).join())
                .isNotInstanceOf(AuditVerdict.Broken.class);
    }

    private Ladder read() {
        return Ladders.of(fixture.database(), fixture.cipher(), space, () -> NOW);
    }

    private void pause(int minutes, boolean text, boolean voice) {
        var step = act(MANAGER).step(SteerStep.PAUSE, HANA).lasting(minutes);
        assertThat(ladder.pauses().begin(step, text, voice).join()).isEqualTo(step.id());
    }

    private void end() {
        var plan = new FollowUpPlan("電話で", MANAGER, TODAY.plusDays(1));
        var step = act(MANAGER).step(SteerStep.END_TODAY, HANA);
        done(ladder.endings().begin(step, OPENING, plan));
    }

    private ExclusionId propose() {
        var proposed =
                ladder.exclusions()
                        .propose(act(MANAGER), HANA, TODAY.plusDays(7), "訪問で話す", TODAY)
                        .join();
        return ((Outcome.Done<ExclusionId>) proposed).value();
    }

    private static <T> void done(CompletableFuture<Outcome<T>> asked) {
        assertThat(asked.join()).isInstanceOf(Outcome.Done.class);
    }

    private static SteerAct act(ParticipantId by) {
        return new SteerAct(by, Hat.MANAGER, ConcernCategory.UNEASE, "理由", NOW);
    }
}
