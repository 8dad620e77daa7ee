package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.moderation.SteerAct;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.Hat;
import ibasho.protocol.Limits;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SteerStep;
import ibasho.protocol.VoiceEnding;
import ibasho.protocol.VoicePerson;
import ibasho.protocol.VoiceRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears whom, and who is told of it: hana and momo at one table, kuma at another. */
final class VoicesTest {
    private static final VoiceRequest.UseMic ON = new VoiceRequest.UseMic(true);
    private static final VoiceRequest.UseMic OFF = new VoiceRequest.UseMic(false);
    private static final VoiceRequest.JoinVoice JOIN = new VoiceRequest.JoinVoice("offer");

    private final PlayedEngine engine = new PlayedEngine();
    private final Map<ParticipantId, Set<ParticipantId>> hidden = new HashMap<>();
    private final Scene scene = Scene.shared();
    private Person hana;
    private Person momo;
    private Person kuma;
    private Person boss;

    @BeforeEach
    void open() {
        scene.neighbours(
                new RoomNeighbours(
                        who -> hidden.getOrDefault(who, Set.of()),
                        LineWatch.NOBODY,
                        Comings.NOBODY,
                        engine.parts()));
        hana = scene.person("hana");
        momo = scene.person("momo");
        kuma = scene.person("kuma");
        boss = scene.person("boss", Role.MANAGER);
        for (var one : List.of(hana, momo, kuma, boss)) {
            assertThat(one.enter(PresenceMode.TEXT).voice()).isTrue();
        }
        hana.sit("talk-1-a");
        momo.sit("talk-1-b");
        kuma.sit("talk-2-a");
        everybody().forEach(Person::hears);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whoComesInListensAndIsHeardByNobody() {
        var answer = Person.result(hana.ask(JOIN));
        join(momo);

        assertThat(answer).isEqualTo(new Result.VoiceAnswer("answer to offer"));
        assertThat(heardBy(hana)).isEmpty();
        assertThat(voices(hana)).containsExactly(table(off(hana)), table(off(hana), off(momo)));
    }

    @Test
    void theMicrophoneIsOnesOwnAndHeardAtTheTable() {
        join(hana, momo, kuma);
        forget();

        done(hana, ON);

        assertThat(heardBy(hana)).containsExactly(momo.who());
        assertThat(heardBy(momo)).isEmpty();
        assertThat(voices(momo)).containsExactly(table(on(hana), off(momo)));
        assertThat(voices(kuma)).isEmpty();

        done(hana, OFF);

        assertThat(heardBy(hana)).isEmpty();
    }

    @Test
    void textPeopleOfTheTableSeeThatVoiceIsThereAndOthersDoNot() {
        join(hana);

        assertThat(voices(momo)).containsExactly(table(off(hana)));
        assertThat(voices(kuma)).isEmpty();
        assertThat(voices(boss)).isEmpty();

        momo.ask(new RoomRequest.StandUp());

        assertThat(voices(momo)).containsExactly(table());

        boss.sit("talk-1-c");

        assertThat(voices(boss)).containsExactly(table(off(hana)));
    }

    @Test
    void nobodyComesInWithoutATable() {
        momo.ask(new RoomRequest.StandUp());
        kuma.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));
        boss.sit("window-a");

        assertThat(refusal(momo, JOIN)).isEqualTo(RefusalCode.NOT_AT_TABLE);
        assertThat(refusal(kuma, JOIN)).isEqualTo(RefusalCode.WATCHING);
        assertThat(refusal(boss, JOIN)).isEqualTo(RefusalCode.NOT_AT_TABLE);
        assertThat(engine.peers).isEmpty();
    }

    @Test
    void aBrokenOfferLeavesNothingBehind() {
        join(hana);
        forget();

        assertThat(refusal(hana, new VoiceRequest.JoinVoice(PlayedEngine.BAD)))
                .isEqualTo(RefusalCode.BAD_VALUE);

        assertThat(engine.peers).isEmpty();
        assertThat(voices(momo)).containsExactly(table());
    }

    @Test
    void atAnotherTableTheLineGoesOnAndTheMicrophoneIsOff() {
        join(hana, momo, kuma);
        done(hana, ON);
        done(kuma, ON);
        forget();

        hana.sit("talk-2-b");

        assertThat(heardBy(hana)).isEmpty();
        assertThat(heardBy(kuma)).containsExactly(hana.who());
        assertThat(voices(hana)).containsExactly(table(off(hana), on(kuma)));
        assertThat(voices(momo)).containsExactly(table(off(momo)));
        assertThat(voices(kuma)).containsExactly(table(off(hana), on(kuma)));
    }

    @Test
    void whoStandsUpHearsNothingBeforeTheSeatIsGivenBack() {
        talking(hana, momo);

        momo.post(new RoomRequest.StandUp());
        scene.turn();

        assertThat(heardBy(hana)).isEmpty();
        assertThat(heardBy(momo)).isEmpty();
    }

    @Test
    void aLineWaitsAMinuteForItsPersonToSitDownAgain() {
        talking(hana, momo);

        momo.ask(new RoomRequest.StandUp());
        scene.pass(Limits.VOICE_KEPT.minusSeconds(1));
        assertThat(engine.peers).containsKey(momo.who());
        momo.sit("talk-1-c");
        scene.pass(Limits.VOICE_KEPT);
        assertThat(engine.peers).containsKey(momo.who());
        assertThat(heardBy(hana)).containsExactly(momo.who());

        momo.ask(new RoomRequest.StandUp());
        momo.hears();
        scene.pass(Limits.VOICE_KEPT);

        assertThat(engine.peers).doesNotContainKey(momo.who());
        assertThat(voices(momo)).containsExactly(ended(VoiceEnding.LEFT_TABLE));
    }

    @Test
    void whoOnlyWatchesHasNoLine() {
        talking(hana, momo);

        momo.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));

        assertThat(engine.peers).containsOnlyKeys(hana.who());
        assertThat(voices(momo)).containsExactly(ended(VoiceEnding.LEFT_TABLE), table());
        assertThat(voices(hana)).containsExactly(table(on(hana)));
    }

    @Test
    void whoChoosesToListenTalksNoMore() {
        talking(hana, momo);
        done(momo, ON);

        hana.ask(new RoomRequest.ChangeMode(PresenceMode.LISTEN));

        assertThat(heardBy(hana)).isEmpty();
        assertThat(heardBy(momo)).containsExactly(hana.who());
    }

    @Test
    void leavingVoiceTheRoomOrTheLineToTheServerEndsItAtOnce() {
        talking(hana, momo);
        join(kuma);
        forget();

        done(kuma, new VoiceRequest.LeaveVoice());
        momo.ask(new RoomRequest.Leave());
        hana.cut();

        assertThat(engine.peers).isEmpty();
        assertThat(voices(kuma)).containsExactly(table());
    }

    @Test
    void whoIsTakenOutIsHeardByNobody() {
        talking(hana, momo);

        scene.room().remove(hana.who());
        scene.settle();

        assertThat(engine.peers).containsOnlyKeys(momo.who());
        assertThat(voices(hana)).containsExactly(ended(VoiceEnding.CLOSED));
    }

    @Test
    void whileTheDoorIsPausedVoicesRestAndListeningGoesOn() {
        talking(hana, momo);
        boss.sit("talk-1-c");
        join(boss);

        scene.byHand(door -> door.pause(boss.who(), "停電"));

        assertThat(heardBy(hana)).isEmpty();
        assertThat(refusal(hana, ON)).isEqualTo(RefusalCode.WRITING_RESTS);
        done(boss, ON);
        assertThat(heardBy(boss)).containsExactlyInAnyOrder(hana.who(), momo.who());

        scene.byHand(door -> door.open(boss.who(), ""));

        assertThat(heardBy(hana)).isEmpty();
    }

    @Test
    void closingEndsEveryLineOfAGuest() {
        talking(hana, momo);

        scene.closes();

        assertThat(engine.peers).isEmpty();
        assertThat(voices(momo)).contains(ended(VoiceEnding.CLOSED));
    }

    @Test
    void inTheQuietPlaceThereIsNoVoice() {
        talking(hana, momo);

        slow(true);

        assertThat(engine.peers).isEmpty();
        assertThat(voices(hana)).containsExactly(ended(VoiceEnding.QUIET), table());
        assertThat(refusal(hana, JOIN)).isEqualTo(RefusalCode.QUIET_TIME);
        slow(false);
        join(hana);
        scene.byHand(door -> door.quiet(boss.who(), true, "静かに"));
        assertThat(engine.peers).isEmpty();
    }

    @Test
    void whoseVoiceRestsListensAndIsNotHeardAgainByItself() {
        talking(hana, momo);
        done(momo, ON);

        pause(hana);

        assertThat(heardBy(hana)).isEmpty();
        assertThat(heardBy(momo)).containsExactly(hana.who());
        var no = (ServerMessage.Refused) hana.ask(ON);
        assertThat(no.code()).isEqualTo(RefusalCode.SPEAKING_PAUSED);
        assertThat(no.limits()).containsKey("retryAfterMillis");
        done(hana, OFF);
        scene.pass(Duration.ofMinutes(10));
        assertThat(heardBy(hana)).isEmpty();
        done(hana, ON);
        assertThat(heardBy(hana)).containsExactly(momo.who());
    }

    @Test
    void whoHidesSomebodyNeitherHearsThemNorIsHeardAndLooksLikeAListener() {
        talking(hana, momo);
        done(momo, ON);
        forget();

        hidden.put(momo.who(), Set.of(hana.who()));
        scene.room().asidesChanged();
        scene.settle();
        engine.says().speaking(hana.who(), true);
        engine.says().speaking(momo.who(), true);
        scene.settle();

        assertThat(heardBy(hana)).isEmpty();
        assertThat(heardBy(momo)).isEmpty();
        assertThat(voices(momo)).containsExactly(speaks(momo, true));
        assertThat(voices(hana)).containsExactly(table(on(hana), off(momo)), speaks(hana, true));
    }

    @Test
    void aPersonHasOneLine() {
        join(hana);
        var tab = hana.otherTab();
        tab.enter(PresenceMode.TEXT);
        assertThat(voices(tab)).containsExactly(table(off(hana)));

        assertThat(refusal(tab, ON)).isEqualTo(RefusalCode.NOT_IN_VOICE);
        join(tab);

        assertThat(voices(hana)).contains(ended(VoiceEnding.ELSEWHERE));
        assertThat(refusal(hana, ON)).isEqualTo(RefusalCode.NOT_IN_VOICE);
        done(hana, new VoiceRequest.LeaveVoice());
        assertThat(engine.peers).containsOnlyKeys(hana.who());
    }

    @Test
    void aLostConnectionEndsTheLineUnlessItWasMadeAnew() {
        talking(hana, momo);

        engine.peers.remove(hana.who());
        engine.says().gone(hana.who());
        engine.says().gone(momo.who());
        scene.settle();

        assertThat(voices(hana)).containsExactly(ended(VoiceEnding.LOST), table(off(momo)));
        assertThat(engine.peers).containsOnlyKeys(momo.who());
    }

    @Test
    void whoLeavesBeforeTheAnswerIsListedNowhere() {
        var answer = engine.holdBack();
        var link = hana.link();
        assertThat(scene.room().handle(hana.visitor(), link, 99, JOIN)).isTrue();
        scene.turn();

        scene.room().lost(hana.who(), link.id());
        scene.turn();
        answer.complete(Outcome.done("late"));
        scene.settle();

        assertThat(engine.peers).isEmpty();
        assertThat(voices(momo)).isEmpty();
    }

    @Test
    void aRoomThatClosesAnswersWhoWaitsItselfAndOnce() {
        var answer = engine.holdBack();
        assertThat(scene.room().handle(hana.visitor(), hana.link(), 99, JOIN)).isTrue();
        scene.turn();

        scene.room().end();
        scene.settle();
        answer.complete(Outcome.done("late"));
        scene.settle();

        assertThat(hana.hears())
                .containsOnlyOnce(new ServerMessage.Refused(99, RefusalCode.UNAVAILABLE, Map.of()))
                .noneMatch(message -> message instanceof ServerMessage.Done);
        assertThat(refusal(momo, JOIN)).isEqualTo(RefusalCode.UNAVAILABLE);
    }

    @Test
    void onlyTheListenerLearnsOfSlotsAndTheTableOfSpeaking() {
        talking(hana, momo);
        join(kuma);
        forget();

        engine.says().slots(momo.who(), PlayedEngine.slots(hana));
        engine.says().speaking(hana.who(), true);
        engine.says().speaking(momo.who(), true);
        scene.settle();

        assertThat(voices(momo))
                .containsExactly(
                        new ServerMessage.VoiceSlots(Arrays.asList(hana.who(), null)),
                        speaks(hana, true));
        assertThat(voices(hana)).containsExactly(speaks(hana, true));
        assertThat(voices(kuma)).isEmpty();

        done(hana, OFF);

        assertThat(voices(momo)).containsExactly(table(off(hana), off(momo)), speaks(hana, false));
    }

    @Test
    void whoSitsDownLearnsWhoSpeaks() {
        talking(hana, momo);
        engine.says().speaking(hana.who(), true);
        scene.settle();

        boss.sit("talk-1-c");

        assertThat(voices(boss)).containsExactly(table(on(hana), off(momo)), speaks(hana, true));
    }

    @Test
    void aHandIsSeenAtTheTableUntilItsPersonTalks() {
        join(hana, momo);
        forget();

        done(hana, new VoiceRequest.RaiseHand(true));
        done(hana, ON);

        assertThat(voices(momo))
                .containsExactly(
                        table(new VoicePerson(hana.who(), false, true), off(momo)),
                        table(on(hana), off(momo)));
    }

    @Test
    void staffCanPutAMicrophoneOffOnceAndNobodyCanPutOneOn() {
        talking(hana, momo);

        assertThat(hush(hana)).isTrue();

        assertThat(heardBy(hana)).isEmpty();
        assertThat(voices(hana))
                .containsExactly(new ServerMessage.VoiceHushed(), table(off(hana), off(momo)));
        assertThat(hush(hana)).isFalse();
        assertThat(hush(boss)).isFalse();
        done(hana, ON);
        assertThat(heardBy(hana)).containsExactly(momo.who());
    }

    @Test
    void whoComesBackAfterACutSeesWhoIsInVoiceAndHasNoLine() {
        talking(hana, momo);

        momo.cut().enter(PresenceMode.TEXT);

        assertThat(voices(momo)).containsExactly(table(on(hana)));
        assertThat(refusal(momo, ON)).isEqualTo(RefusalCode.NOT_IN_VOICE);
    }

    @Test
    void aServerWithoutVoicesSaysSo() {
        scene.neighbours(RoomNeighbours.NONE);
        var late = scene.person("late");

        assertThat(late.enter(PresenceMode.TEXT).voice()).isFalse();
        assertThat(refusal(late, new VoiceRequest.PrepareVoice()))
                .isEqualTo(RefusalCode.UNAVAILABLE);
    }

    private List<Person> everybody() {
        return List.of(hana, momo, kuma, boss);
    }

    private void forget() {
        everybody().forEach(Person::hears);
    }

    private void join(Person... people) {
        for (var one : people) {
            assertThat(Person.result(one.ask(JOIN))).isInstanceOf(Result.VoiceAnswer.class);
        }
    }

    /** Both listen and the first is heard. */
    private void talking(Person talker, Person listener) {
        join(talker, listener);
        done(talker, ON);
        assertThat(heardBy(talker)).containsExactly(listener.who());
        forget();
    }

    private Set<ParticipantId> heardBy(Person talker) {
        return engine.hearersOf(talker);
    }

    private static void done(Person person, VoiceRequest.OwnVoice wish) {
        assertThat(Person.result(person.ask(wish))).isNull();
    }

    private static RefusalCode refusal(Person person, VoiceRequest.OwnVoice wish) {
        return ((ServerMessage.Refused) person.ask(wish)).code();
    }

    private boolean hush(Person who) {
        var answer = scene.room().hush(who.who());
        scene.settle();
        return answer.join();
    }

    private void pause(Person who) {
        var act = new SteerAct(boss.who(), Hat.MANAGER, ConcernCategory.OTHER, "休憩", scene.now());
        var step = act.step(SteerStep.PAUSE, who.who()).lasting(10);
        scene.ladder().pauses().begin(step, false, true).join();
        scene.room().pauseChanged(who.who());
        scene.settle();
    }

    private void slow(boolean on) {
        var opening = Objects.requireNonNull(scene.door().openingNow());
        var act = new SteerAct(boss.who(), Hat.MANAGER, null, "静かに", scene.now());
        scene.ladder().slow().change(act, on, opening).join();
        scene.room().slowChanged();
        scene.settle();
    }

    /** What this person was told of voices since the last look. */
    private static List<ServerMessage> voices(Person person) {
        return person.hears().stream()
                .filter(message -> message.getClass().getSimpleName().startsWith("Voice"))
                .toList();
    }

    private static ServerMessage table(VoicePerson... people) {
        return new ServerMessage.VoiceTable(List.of(people));
    }

    private static ServerMessage ended(VoiceEnding why) {
        return new ServerMessage.VoiceEnded(why);
    }

    private static ServerMessage speaks(Person who, boolean speaks) {
        return new ServerMessage.VoiceSpeaking(who.who(), speaks);
    }

    private static VoicePerson on(Person who) {
        return new VoicePerson(who.who(), true, false);
    }

    private static VoicePerson off(Person who) {
        return new VoicePerson(who.who(), false, false);
    }
}
