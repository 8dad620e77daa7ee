package ibasho.voice.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.voice.Hearers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener's browser gets: streams that never jump, and the loudest when there are many. */
final class OneUnbrokenStreamTest {

    private static final int HANA = 11;
    private static final int MOMO = 22;

    private VoiceFixture voice;
    private VoiceClient hana;
    private VoiceClient momo;
    private VoiceClient kuma;

    @BeforeEach
    void threeOfWhomKumaHasOneSlot() throws Exception {
        voice = new VoiceFixture();
        hana = voice.joined("hana");
        momo = voice.joined("momo");
        kuma = voice.client("kuma", 1).join(voice.hall);
        voice.together(hana, momo, kuma);
    }

    @AfterEach
    void close() {
        voice.close();
    }

    @Test
    void runsOnWhenTheTalkersNumbersTurnOver() throws Exception {
        say(hana, HANA, 12);

        assertThat(steps()).containsOnly(1);
        assertThat(kuma.heard.getFirst().mark()).isTrue();
        assertThat(kuma.heard.stream().skip(1)).noneMatch(VoiceClient.Heard::mark);
    }

    @Test
    void runsOnWhenAnotherTalkerTakesTheSlot() throws Exception {
        say(hana, HANA, 5);
        voice.hall.hear(only(momo));
        say(momo, MOMO, 5);

        assertThat(kuma.voices()).containsExactly(HANA, MOMO);
        assertThat(steps()).containsOnly(1);
        assertThat(kuma.heard).extracting(VoiceClient.Heard::ssrc).containsOnly(ssrcOfKuma());
        assertThat(ticksForward()).isTrue();
    }

    @Test
    void leavesTheGapOfALostPacketForTheBrowserToConceal() throws Exception {
        say(hana, HANA, 3);
        hana.skip();
        say(hana, HANA, 3);

        assertThat(steps()).containsExactly(1, 1, 2, 1, 1);
    }

    @Test
    void aLatePacketTakesItsOwnPlace() throws Exception {
        say(hana, HANA, 3);
        int late = hana.skip();
        say(hana, HANA, 2);

        hana.sayLate(late, 2, 77);
        awaitHeard(6);

        var heard = kuma.heard;
        assertThat(heard.getLast().sequence()).isEqualTo((heard.get(2).sequence() + 1) & 0xFFFF);
        assertThat(heard.getLast().timestamp()).isEqualTo(heard.get(2).timestamp() + 960);
    }

    @Test
    void aPacketLateBeyondTheChangeOfTalkersIsDropped() throws Exception {
        say(momo, MOMO, 2);
        int late = hana.skip();
        voice.hall.hear(only(hana));
        say(hana, HANA, 2);

        hana.sayLate(late, 2, 77);
        await().atMost(VoiceClient.PATIENCE)
                .until(() -> voice.engine.figures().dropped().late() == 1);

        assertThat(kuma.voices()).doesNotContain(77);
    }

    @Test
    void aSecondVoiceWaitsWhileTheOnlySlotIsTaken() throws Exception {
        say(hana, HANA, 4);
        for (int i = 0; i < 5; i++) {
            momo.say(MOMO);
        }
        await().atMost(VoiceClient.PATIENCE)
                .until(() -> voice.engine.figures().dropped().noSlot() == 5);

        assertThat(kuma.voices()).containsExactly(HANA);
    }

    @Test
    void aClearlyLouderVoiceTakesTheSlot() throws Exception {
        for (int i = 0; i < 6; i++) {
            hana.say(HANA, 45);
        }
        awaitHeard(6);
        voice.ahead.addAndGet(Duration.ofMillis(400).toNanos());
        hana.say(HANA, 45);
        awaitHeard(7);

        await().atMost(VoiceClient.PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    momo.say(MOMO, 10);
                    return kuma.voices().contains(MOMO);
                });

        assertThat(voice.slots.get(kuma.who)).containsExactly(Optional.of(momo.who));
    }

    @Test
    void whoFellSilentMakesWay() throws Exception {
        say(hana, HANA, 4);
        voice.ahead.addAndGet(Duration.ofMillis(700).toNanos());
        voice.engine.sweep();
        momo.sayUntil(MOMO, kuma);

        assertThat(kuma.voices()).containsExactly(HANA, MOMO);
        assertThat(voice.speaking).startsWith("hana speaks", "hana rests", "momo speaks");
    }

    private Hearers only(VoiceClient talker) {
        return new Hearers(Map.of(talker.who, new HashSet<>(Set.of(kuma.who))));
    }

    private void say(VoiceClient talker, int tone, int times) throws Exception {
        int before = kuma.heard.size();
        for (int i = 0; i < times; i++) {
            talker.say(tone);
        }
        awaitHeard(before + times);
    }

    private void awaitHeard(int many) {
        await().atMost(VoiceClient.PATIENCE).until(() -> kuma.heard.size() >= many);
    }

    private List<Integer> steps() {
        var heard = List.copyOf(kuma.heard);
        return IntStream.range(1, heard.size())
                .mapToObj(i -> (heard.get(i).sequence() - heard.get(i - 1).sequence()) & 0xFFFF)
                .toList();
    }

    private boolean ticksForward() {
        var heard = List.copyOf(kuma.heard);
        return IntStream.range(1, heard.size())
                .allMatch(i -> heard.get(i).timestamp() - heard.get(i - 1).timestamp() >= 960);
    }

    private int ssrcOfKuma() {
        return Integer.parseUnsignedInt(kuma.one("a=ssrc:(\\d+)"));
    }
}
