package ibasho.voice.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.voice.VoiceFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forged, stolen, repeated, too much, too early: dropped and counted, and nobody hears a thing. */
final class StrangersTest {

    private static final int HANA = 11;

    private VoiceFixture voice;
    private VoiceClient hana;
    private VoiceClient momo;

    @BeforeEach
    void twoTalk() throws Exception {
        voice = new VoiceFixture(8, 4);
        hana = voice.joined("hana");
        momo = voice.joined("momo");
        voice.together(hana, momo);
        hana.sayUntil(HANA, momo);
    }

    @AfterEach
    void close() {
        voice.close();
    }

    @Test
    void aPacketSentTwiceIsHeardOnce() throws Exception {
        var packet = hana.sealed(hana.skip(), 77, 10);
        var bytes = Arrays.copyOf(packet.getBuffer(), packet.getLength());

        hana.sendRaw(bytes, bytes.length);
        hana.sendRaw(bytes, bytes.length);

        awaitDropped(VoiceFigures.Dropped::replayed, 1);
        assertThat(momo.heard).filteredOn(heard -> heard.voice() == 77).hasSize(1);
    }

    @Test
    void aForgedPacketIsNotHeard() throws Exception {
        var packet = hana.sealed(hana.skip(), 77, 10);
        packet.getBuffer()[30] ^= 1;

        hana.sendRaw(packet.getBuffer(), packet.getLength());

        awaitDropped(VoiceFigures.Dropped::notAuthentic, 1);
        assertThat(momo.voices()).doesNotContain(77);
    }

    @Test
    void soundFromAStrangerWhoStoleTheNameOfTheConnectionIsDropped() throws Exception {
        try (var stranger = new ClientLine(_ -> {})) {
            stranger.check(hana.serverAddress(), ufrag(), "notthepasswordnotthepassword");
            var packet = hana.sealed(hana.skip(), 77, 10);
            var bytes = Arrays.copyOf(packet.getBuffer(), packet.getLength());

            stranger.send(bytes);
            awaitDropped(VoiceFigures.Dropped::strangerAddress, 1);
        }

        assertThat(momo.voices()).doesNotContain(77);
        hana.sayUntil(HANA + 1, momo);
    }

    @Test
    void aHandshakeRecordOfAStrangerDoesNotDisturbTheConnection() throws Exception {
        try (var stranger = new ClientLine(_ -> {})) {
            stranger.check(hana.serverAddress(), ufrag(), "notthepasswordnotthepassword");
            // a fatal alert of the handshake, in clear
            stranger.send(
                    new byte[] {21, (byte) 254, (byte) 253, 0, 0, 0, 0, 0, 0, 0, 9, 0, 2, 2, 40});
            awaitDropped(VoiceFigures.Dropped::strangerAddress, 1);
        }

        hana.sayUntil(HANA + 1, momo);
    }

    @Test
    void aFloodOfChecksForNobodyIsDropped() throws Exception {
        var check = Stun.check(new byte[12], "nobody:here", "notthepasswordnotthepassword");

        VoiceClient.fromStranger(hana.serverAddress(), check, 500);

        awaitDropped(VoiceFigures.Dropped::unknownPeer, 100);
        hana.sayUntil(HANA + 1, momo);
    }

    @Test
    void oneNameOfAConnectionMayComeFromFewAddressesOnly() throws Exception {
        var check = Stun.check(new byte[12], ufrag() + ":x", "notthepasswordnotthepassword");

        for (int i = 0; i < 3 * GuardedHarvester.ADDRESSES_PER_PEER; i++) {
            VoiceClient.fromStranger(hana.serverAddress(), check, 1);
        }

        awaitDropped(VoiceFigures.Dropped::strangerAddress, GuardedHarvester.ADDRESSES_PER_PEER);
        hana.sayUntil(HANA + 1, momo);
    }

    @Test
    void moreThanAnyVoiceNeedsIsDropped() throws Exception {
        for (int i = 0; i < 400; i++) {
            hana.say(HANA);
        }

        awaitDropped(VoiceFigures.Dropped::flood, 50);
    }

    @Test
    void aWrongCertificateNeverConnects() throws Exception {
        var other = voice.client("kuma");
        other.take(voice.hall.join(other.who, other.offer()).toCompletableFuture().get());

        other.connect(SrtpProfile.GCM, DtlsIdentity.make(Instant.now()));

        await().atMost(VoiceClient.PATIENCE)
                .until(() -> voice.engine.figures().dtlsFailures() == 1);
        await().atMost(VoiceClient.PATIENCE).until(() -> voice.gone.contains(other.who));
        assertThat(voice.engine.figures().connected()).isEqualTo(2);
    }

    @Test
    void handshakeRecordsThatComeBeforeTheConnectionIsProvedAreKeptButFew() throws Exception {
        var early = voice.client("kuma");
        early.take(voice.hall.join(early.who, early.offer()).toCompletableFuture().get());
        var name = early.one("a=ice-ufrag:(\\S+)");
        try (var stranger = new ClientLine(_ -> {})) {
            stranger.check(early.serverAddress(), name, "notthepasswordnotthepassword");
            for (int i = 0; i < 60; i++) {
                stranger.send(
                        new byte[] {22, (byte) 254, (byte) 253, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0});
            }
            awaitDropped(VoiceFigures.Dropped::early, 10);
        }
    }

    @Test
    void whoOnlyListensIsThereAsLongAsTheirBrowserAnswersTheServersChecks() {
        var hall = (Hall) voice.hall;
        long most = Duration.ofSeconds(20).toNanos();
        voice.ahead.addAndGet(ForwardingEngine.VANISHED.minusSeconds(1).toNanos());

        await().atMost(VoiceClient.PATIENCE)
                .until(() -> hall.longestSilence(voice.engine.nanos()) < most);
        voice.ahead.addAndGet(ForwardingEngine.VANISHED.minusSeconds(10).toNanos());
        voice.engine.sweep();

        assertThat(voice.gone).isEmpty();
        assertThat(voice.engine.figures().vanished()).isZero();
    }

    @Test
    void whoVanishedIsGoneWithinFortyFiveSeconds() throws Exception {
        hana.line.mute = true;
        voice.ahead.addAndGet(Duration.ofSeconds(45).toNanos());

        voice.engine.sweep();

        assertThat(voice.gone).contains(hana.who);
        assertThat(voice.engine.figures().vanished()).isPositive();
    }

    @Test
    void aFullEngineRefusesAndAClosedOneToo() throws Exception {
        voice.joined("kuma");
        voice.joined("risu");
        var fifth = voice.client("neko");

        var full = voice.hall.join(fifth.who, fifth.offer()).toCompletableFuture().get();
        voice.engine.close();
        var closed = voice.hall.join(fifth.who, fifth.offer()).toCompletableFuture().get();

        assertThat(full).isEqualTo(Outcome.refused(RefusalCode.BUSY));
        assertThat(closed).isEqualTo(Outcome.refused(RefusalCode.UNAVAILABLE));
    }

    private String ufrag() {
        return hana.one("a=ice-ufrag:(\\S+)");
    }

    private void awaitDropped(ToLongFunction<VoiceFigures.Dropped> kind, long least) {
        await().atMost(VoiceClient.PATIENCE)
                .until(() -> kind.applyAsLong(voice.engine.figures().dropped()) >= least);
    }
}
