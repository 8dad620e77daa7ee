package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.moderation.SteerAct;
import ibasho.protocol.Audience;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.FollowUpPlan;
import ibasho.protocol.Hat;
import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PauseView;
import ibasho.protocol.Phrase;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 話題の軌道修正 as those inside meet it. */
final class SteeringTest {
    private static final ParticipantId STAFF = new ParticipantId("staff");

    private final Scene scene = Scene.shared();
    private final Person hana = scene.person("hana");
    private final Person momo = scene.person("momo");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aHiddenLineGoesFromEveryScreenWithItsWords() {
        enterBoth();
        var line = hana.say("ひどい言葉");
        momo.hears();

        hide(line, true);

        assertThat(momo.hearsOfLines())
                .containsExactly(new ServerMessage.LineHidden(line + 1, line));
        assertThat(seenBy(scene.person("late", Role.MANAGER)))
                .satisfiesExactly(SteeringTest::isHidden);
    }

    @Test
    void aHiddenLineComesBackWithItsWordsAndReactions() {
        enterBoth();
        var line = hana.say("もどる言葉");
        momo.react(line, Reaction.NOD, true);
        hide(line, true);
        momo.hears();

        hide(line, false);

        var restored = ((ServerMessage.LineRestored) momo.hearsOfLines().getFirst()).line();
        assertThat(restored.text()).isEqualTo("もどる言葉");
        assertThat(restored.hidden()).isFalse();
        assertThat(restored.reactions()).hasSize(1);
    }

    @Test
    void whoComesBackAfterACutFindsItHidden() {
        enterBoth();
        var line = hana.say("きえる言葉");
        var seen = point(line);
        momo.cut();
        hide(line, true);

        momo.entered(PresenceMode.TEXT, seen);

        assertThat(momo.hearsOfLines())
                .containsExactly(new ServerMessage.LineHidden(line + 1, line));
    }

    @Test
    void whoMissedTheLineTooNeverGetsItsWords() {
        enterBoth();
        var before = point(hana.say("まえ"));
        momo.cut();
        var line = hana.say("きえる言葉");
        hana.ask(new RoomRequest.EditLine(line, "べつの言葉", false));
        hide(line, true);

        momo.entered(PresenceMode.TEXT, before);

        assertThat(momo.hearsOfLines())
                .noneMatch(message -> message instanceof ServerMessage.Edited)
                .allSatisfy(message -> assertThat(message.toString()).doesNotContain("言葉"));
    }

    @Test
    void whoMissedHidingAndRestoringSeesTheLine() {
        enterBoth();
        var line = hana.say("もどる言葉");
        var seen = point(line);
        momo.cut();
        hide(line, true);
        hide(line, false);

        momo.entered(PresenceMode.TEXT, seen);

        assertThat(momo.hearsOfLines())
                .singleElement()
                .isInstanceOfSatisfying(
                        ServerMessage.LineRestored.class,
                        event -> assertThat(event.line().text()).isEqualTo("もどる言葉"));
    }

    @Test
    void nobodyEditsAHiddenLineOrReactsToIt() {
        enterBoth();
        var line = hana.say("ことば");
        hide(line, true);

        assertThat(hana.refusal(new RoomRequest.EditLine(line, "ほかの", false)))
                .isEqualTo(RefusalCode.NO_SUCH_LINE);
        assertThat(momo.refusal(new RoomRequest.React(line, Reaction.NOD, true)))
                .isEqualTo(RefusalCode.NO_SUCH_LINE);
    }

    @Test
    void staffReadTheWordsOfAHiddenLine() {
        enterBoth();
        var line = hana.say("記録に残る");
        hide(line, true);

        assertThat(scene.room().linesForStaff(List.of(line)).join())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("記録に残る"))
                .satisfies(one -> assertThat(one.hidden()).isTrue());
    }

    @Test
    void hidingTwiceIsOneEntry() {
        enterBoth();
        var line = hana.say("ことば");
        hide(line, true);

        assertThat(hiding(line, true)).isEqualTo(refused(RefusalCode.ALREADY_DONE));
        assertThat(hiding(99, true)).isEqualTo(refused(RefusalCode.NO_SUCH_LINE));
        assertThat(steps()).containsExactly(SteerStep.HIDE);
    }

    @Test
    void whoseWordsRestSaysNothingInAnyWay() {
        enterBoth();
        var line = hana.say("まえ");
        pause(hana, 5);

        assertThat(hana.refusal(hana.line("いま", Audience.ROOM)))
                .isEqualTo(RefusalCode.SPEAKING_PAUSED);
        assertThat(hana.refusal(new RoomRequest.SayPhrase("p1", Audience.ROOM, Phrase.HELLO)))
                .isEqualTo(RefusalCode.SPEAKING_PAUSED);
        assertThat(hana.refusal(new RoomRequest.EditLine(line, "ほかの", false)))
                .isEqualTo(RefusalCode.SPEAKING_PAUSED);
        assertThat(hana.refusal(new RoomRequest.React(line, Reaction.NOD, true)))
                .isEqualTo(RefusalCode.SPEAKING_PAUSED);
        assertThat(momo.say("わたしは話せる")).isPositive();
    }

    @Test
    void aPauseHoldsOnEveryTabAfterACutARenameAndARestart() {
        enterBoth();
        pause(hana, 10);
        var tab = hana.otherTab();
        tab.enter(PresenceMode.TEXT);

        assertThat(tab.refusal(tab.line("べつの窓", Audience.ROOM)))
                .isEqualTo(RefusalCode.SPEAKING_PAUSED);
        hana.isCalled("べつの名前");
        assertThat(hana.refusal(hana.line("べつの名前", Audience.ROOM)))
                .isEqualTo(RefusalCode.SPEAKING_PAUSED);
        hana.cut().enter(PresenceMode.TEXT);
        assertThat(hana.refusal(hana.line("もどって", Audience.ROOM)))
                .isEqualTo(RefusalCode.SPEAKING_PAUSED);
        scene.crashAndRestart(Duration.ofSeconds(5));
        hana.enter(PresenceMode.TEXT);
        assertThat(hana.refusal(hana.line("さいど", Audience.ROOM)))
                .isEqualTo(RefusalCode.SPEAKING_PAUSED);
    }

    @Test
    void aPauseIsOverByItselfAndSaysSo() {
        enterBoth();
        pause(hana, 5);
        hana.hears();
        momo.hears();

        scene.pass(Duration.ofMinutes(5).plusMillis(1));

        assertThat(hana.hears()).contains(new ServerMessage.PauseChanged(null));
        assertThat(momo.hears()).doesNotContain(new ServerMessage.PauseChanged(null));
        assertThat(hana.say("もどりました")).isPositive();
    }

    @Test
    void afterARestartAPauseStillSaysThatItIsOver() {
        enterBoth();
        pause(hana, 5);
        scene.crashAndRestart(Duration.ofMinutes(1));
        hana.enter(PresenceMode.TEXT);
        hana.hears();

        scene.pass(Duration.ofMinutes(4).plusMillis(1));

        assertThat(hana.hears()).contains(new ServerMessage.PauseChanged(null));
    }

    @Test
    void aRetryOfWhatWasKeptBeforeThePauseFindsIt() {
        enterBoth();
        var wish = hana.line("まえに言った", Audience.ROOM);
        var first = Person.result(hana.ask(wish));
        pause(hana, 5);

        assertThat(Person.result(hana.ask(wish))).isEqualTo(first);
    }

    @Test
    void inASlowRoomParticipantsWaitAndStaffDoNot() {
        enterBoth();
        var staff = scene.person("staff", Role.SUPPORT_WORKER);
        staff.enter(PresenceMode.TEXT);
        hana.hears();

        slow(true);

        assertThat(hana.hears()).contains(new ServerMessage.SlowChanged(true));
        hana.say("いち");
        assertThat(hana.refusal(hana.line("に", Audience.ROOM))).isEqualTo(RefusalCode.QUIET_TIME);
        staff.say("いち");
        assertThat(staff.say("に")).isPositive();
        assertThat(scene.person("new").enter(PresenceMode.TEXT).slow()).isTrue();
        slow(false);
        assertThat(hana.say("さん")).isPositive();
    }

    @Test
    void whoseDayEndedIsOutOnEveryTabAndDoesNotComeBackToday() {
        enterBoth();
        var tab = hana.otherTab();
        tab.enter(PresenceMode.TEXT);
        var seen = new ResumePoint(scene.stored().epoch(), 0);

        endToday(hana);

        assertThat(hana.refusal(hana.line("まだ", Audience.ROOM))).isEqualTo(RefusalCode.NOT_IN_ROOM);
        assertThat(tab.refusal(tab.line("まだ", Audience.ROOM))).isEqualTo(RefusalCode.NOT_IN_ROOM);
        for (var back :
                List.of(
                        new RoomRequest.Enter(PresenceMode.TEXT, null),
                        new RoomRequest.Enter(PresenceMode.WATCH, null),
                        new RoomRequest.Enter(PresenceMode.TEXT, seen))) {
            assertThat(hana.refusal(back)).isEqualTo(RefusalCode.ENDED_FOR_TODAY);
            assertThat(hana.otherTab().refusal(back)).isEqualTo(RefusalCode.ENDED_FOR_TODAY);
        }
        scene.crashAndRestart(Duration.ofSeconds(5));
        assertThat(hana.refusal(new RoomRequest.Enter(PresenceMode.TEXT, null)))
                .isEqualTo(RefusalCode.ENDED_FOR_TODAY);
    }

    @Test
    void theNextOpeningIsOpenAgainToThem() {
        enterBoth();
        endToday(hana);

        scene.closes();
        scene.clockIs("2026-11-24T09:30");

        assertThat(hana.enter(PresenceMode.TEXT).room()).isEqualTo(scene.room().id());
    }

    @Test
    void whoIsAwayForLongerIsToldUntilWhenAndWhatIsOfferedAtEachComing() {
        var until = LocalDate.of(2026, 11, 23);
        exclude(hana, until);

        var answer =
                (ServerMessage.Refused) hana.ask(new RoomRequest.Enter(PresenceMode.TEXT, null));
        assertThat(answer.code()).isEqualTo(RefusalCode.EXCLUDED);
        assertThat(answer.limits()).containsEntry("untilEpochDay", until.toEpochDay());
        assertThat(hana.hears()).contains(new ServerMessage.AwayDecided(until, "相談"));

        scene.closes();
        scene.clockIs("2026-11-24T09:30");
        assertThat(hana.enter(PresenceMode.TEXT).room()).isEqualTo(scene.room().id());
    }

    @Test
    void aCardOfStaffIsAFriendlyLineOfTheirs() {
        enterBoth();
        var staff = scene.person("staff", Role.MANAGER);
        momo.hears();

        var _ = scene.room().sayForStaff(staff.visitor(), "card-1", "話のたね：最近、ほっとしたこと");
        scene.settle();

        assertThat(momo.hearsWords()).containsExactly("話のたね：最近、ほっとしたこと");
    }

    private void enterBoth() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        scene.settle();
        hana.hears();
        momo.hears();
    }

    private SteerAct act() {
        return new SteerAct(STAFF, Hat.MANAGER, ConcernCategory.SLANDER, "理由", scene.now());
    }

    private void hide(long line, boolean hidden) {
        assertThat(hiding(line, hidden)).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<StepId> hiding(long line, boolean hidden) {
        return done(scene.room().hide(act(), line, hidden));
    }

    private void pause(Person who, int minutes) {
        var step = act().step(SteerStep.PAUSE, who.who()).lasting(minutes);
        done(scene.ladder().pauses().begin(step, true, true));
        scene.room().pauseChanged(who.who());
        scene.settle();
        assertThat(scene.ladder().pauses().view(who.who(), scene.now()))
                .isEqualTo(
                        new PauseView(
                                step.at().plus(Duration.ofMinutes(minutes)),
                                step.at().plus(Duration.ofMinutes(minutes)),
                                ConcernCategory.SLANDER));
    }

    private void slow(boolean on) {
        var opening = Objects.requireNonNull(scene.door().openingNow());
        done(scene.ladder().slow().change(act(), on, opening));
        scene.room().slowChanged();
        scene.settle();
    }

    private void endToday(Person who) {
        var opening = Objects.requireNonNull(scene.door().openingNow());
        var plan = new FollowUpPlan("電話", STAFF, LocalDate.of(2026, 11, 24));
        done(
                scene.ladder()
                        .endings()
                        .begin(act().step(SteerStep.END_TODAY, who.who()), opening, plan));
        scene.room().endToday(who.who());
        scene.settle();
    }

    private void exclude(Person who, LocalDate until) {
        var exclusions = scene.ladder().exclusions();
        var today = LocalDate.of(2026, 11, 23);
        var id =
                ((Outcome.Done<ibasho.protocol.ExclusionId>)
                                done(exclusions.propose(act(), who.who(), until, "相談", today)))
                        .value();
        var second = new SteerAct(new ParticipantId("lead"), null, null, "同意します", scene.now());
        assertThat(done(exclusions.decide(second, id, true, today)))
                .isInstanceOf(Outcome.Done.class);
    }

    private List<SteerStep> steps() {
        return done(scene.ladder().steps().ofDay(LocalDate.of(2026, 11, 23))).stream()
                .map(step -> step.kind())
                .toList();
    }

    private <T> T done(CompletableFuture<T> future) {
        scene.settle();
        return future.join();
    }

    private ResumePoint point(long seq) {
        return new ResumePoint(scene.stored().epoch(), seq);
    }

    private static List<Line> seenBy(Person person) {
        return person.enter(PresenceMode.TEXT).lines();
    }

    private static void isHidden(Line line) {
        assertThat(line.hidden()).isTrue();
        assertThat(line.text()).isEmpty();
        assertThat(line.phrase()).isNull();
        assertThat(line.reactions()).isEmpty();
    }

    private static Outcome<Nothing> refused(RefusalCode code) {
        return Outcome.refused(code);
    }
}
