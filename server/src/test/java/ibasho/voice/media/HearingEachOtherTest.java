package ibasho.voice.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.voice.Hearers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole connections over real sockets: ICE, handshake, sealed sound. */
final class HearingEachOtherTest {

    private static final int HANA = 11;
    private static final int MOMO = 22;
    private static final int KUMA = 33;

    private VoiceFixture voice;

    @BeforeEach
    void open() throws Exception {
        voice = new VoiceFixture();
    }

    @AfterEach
    void close() {
        voice.close();
    }

    @Test
    void twoAtOneTableHearEachOtherAndNeverThemselves() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");
        voice.together(hana, momo);

        hana.sayUntil(HANA, momo);
        momo.sayUntil(MOMO, hana);

        assertThat(hana.voices()).containsExactly(MOMO);
        assertThat(momo.voices()).containsExactly(HANA);
    }

    @ParameterizedTest
    @EnumSource(SrtpProfile.class)
    void bothWaysOfSealingWork(SrtpProfile profile) throws Exception {
        var hana = voice.client("hana").join(voice.hall, profile);
        var momo = voice.client("momo").join(voice.hall, SrtpProfile.GCM);
        voice.together(hana, momo);

        hana.sayUntil(HANA, momo);
        momo.sayUntil(MOMO, hana);

        assertThat(hana.stands()).isTrue();
    }

    @Test
    void whoSitsElsewhereHearsNothing() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");
        var kuma = voice.joined("kuma");
        voice.tables(List.of(Set.of(hana.who, momo.who), Set.of(kuma.who)));

        hana.sayUntil(HANA, momo);
        kuma.say(KUMA);
        momo.sayUntil(MOMO, hana);

        assertThat(kuma.heard).isEmpty();
        assertThat(hana.voices()).containsExactly(MOMO);
    }

    @Test
    void anotherHallHearsNothingEvenWithTheSamePeopleInItsTable() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");
        var elsewhere = voice.engine.open(voice);
        var kuma = voice.client("kuma").join(elsewhere);
        var everybody = Hearers.ofGroups(List.of(Set.of(hana.who, momo.who, kuma.who)));
        voice.hall.hear(everybody);
        elsewhere.hear(everybody);

        hana.sayUntil(HANA, momo);

        assertThat(kuma.heard).isEmpty();
    }

    @Test
    void whoComesBackIsHeardThroughTheirOldSlotThoughAnEarlierOneIsFree() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");
        var kuma = voice.joined("kuma");
        voice.together(hana, momo, kuma);
        hana.sayUntil(HANA, kuma);
        momo.sayUntil(MOMO, kuma);
        voice.hall.leave(hana.who);
        voice.hall.leave(momo.who);

        kuma.heard.clear();
        voice.joined("momo").sayUntil(MOMO + 1, kuma);

        await().untilAsserted(() ->
                assertThat(voice.slots.get(kuma.who))
                        .startsWith(Optional.empty(), Optional.of(momo.who)));
    }

    @Test
    void beforeTheRoomSaysSoNobodyHearsAnybody() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");

        hana.say(HANA);
        await().until(() -> voice.engine.figures().packetsIn() == 1);

        assertThat(momo.heard).isEmpty();
        assertThat(voice.engine.figures().packetsOut()).isZero();
    }

    @Test
    void aPausedVoiceStopsAtOnceAndComesBackWhenThePauseEnds() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");
        voice.together(hana, momo);
        hana.sayUntil(HANA, momo);

        voice.hall.hear(Hearers.NOBODY);
        long out = sentOn();
        sayAndWait(hana, HANA, 10);

        assertThat(voice.engine.figures().packetsOut()).isEqualTo(out);
        voice.together(hana, momo);
        hana.sayUntil(HANA + 1, momo);
    }

    @Test
    void whoLeavesIsNeitherHeardNorHearsFromThatMoment() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");
        voice.together(hana, momo);
        hana.sayUntil(HANA, momo);
        momo.sayUntil(MOMO, hana);

        voice.hall.leave(hana.who);
        long out = sentOn();
        hana.say(HANA);
        sayAndWait(momo, MOMO, 10);

        assertThat(voice.engine.figures().packetsOut()).isEqualTo(out);
        assertThat(voice.engine.figures().peers()).isEqualTo(1);
        assertThat(voice.slots.get(momo.who)).allMatch(Optional::isEmpty);
        assertThat(voice.gone).isEmpty();
    }

    @Test
    void whoSaysGoodbyeIsGoneAtOnce() throws Exception {
        var hana = voice.joined("hana");

        hana.goodbye();

        await().atMost(VoiceClient.PATIENCE).until(() -> voice.gone.contains(hana.who));
        assertThat(voice.engine.figures().peers()).isZero();
    }

    @Test
    void aClosedHallIsSilentAndRefuses() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");
        voice.together(hana, momo);
        hana.sayUntil(HANA, momo);

        voice.hall.close();
        long out = sentOn();
        hana.say(HANA);

        assertThat(voice.engine.figures().packetsOut()).isEqualTo(out);
        assertThat(voice.engine.figures().peers()).isZero();
    }

    @Test
    void aListenerLearnsWhoseVoiceComesThroughWhichSlot() throws Exception {
        var hana = voice.joined("hana");
        var momo = voice.joined("momo");
        voice.together(hana, momo);

        sayAndWait(hana, HANA, 5);

        assertThat(voice.slots.get(momo.who))
                .containsExactly(Optional.of(hana.who), Optional.empty(), Optional.empty());
        assertThat(voice.speaking).containsExactly("hana speaks");
    }

    @Test
    void theTalkersBrowserIsToldHowItsSoundArrives() throws Exception {
        var hana = voice.joined("hana");
        sayAndWait(hana, HANA, 3);

        voice.engine.report();

        await().atMost(VoiceClient.PATIENCE).until(() -> hana.reports.size() == 1);
    }

    @Test
    void aSecondConnectionOfTheSamePersonReplacesTheFirst() throws Exception {
        var old = voice.joined("hana");
        var momo = voice.joined("momo");
        var hana = voice.client("hana").join(voice.hall);
        voice.together(hana, momo);

        old.say(HANA);
        hana.sayUntil(HANA + 1, momo);

        assertThat(momo.voices()).containsExactly(HANA + 1);
        assertThat(voice.engine.figures().peers()).isEqualTo(2);
    }

    /** Packets sent on, after those that were just passing through. */
    private long sentOn() {
        var before = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var now = voice.engine.figures().packetsOut();
                    return before.getAndSet(now) == now;
                });
        return before.get();
    }

    private void sayAndWait(VoiceClient talker, int tone, int times) throws Exception {
        long before = voice.engine.figures().packetsIn();
        for (int i = 0; i < times; i++) {
            talker.say(tone);
        }
        await().atMost(VoiceClient.PATIENCE)
                .until(() -> voice.engine.figures().packetsIn() >= before + times);
    }
}
