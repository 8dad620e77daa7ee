package ibasho.voice.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
final class SoundTest {

    private static final Offer OFFER =
            new Offer("u", "p", Fingerprint.of(new byte[0]), 111, 63, 5, List.of());

    @Test
    void takesTheNewestFrameOutOfRedundantAudio() {
        var packet = packet(63, 0x80 | 111, 0, 0, 2, 111, 7, 7, 42, 43);

        var sound = Sound.of(packet, OFFER);

        assertThat(frame(sound)).containsExactly(42, 43);
    }

    @Test
    void refusesRedundantAudioThatIsCutShort() {
        assertThat(Sound.of(packet(63, 0x80 | 111, 0, 0, 9, 111, 7, 7), OFFER)).isNull();
        assertThat(Sound.of(packet(63, 0x80 | 111, 0), OFFER)).isNull();
        assertThat(Sound.of(packet(63, 96, 1, 2), OFFER)).isNull();
    }

    @Test
    void refusesAnotherKindOfSoundAndNoneAtAll() {
        assertThat(Sound.of(packet(96, 1, 2), OFFER)).isNull();
        assertThat(Sound.of(packet(111), OFFER)).isNull();
    }

    @Test
    void findsTheLoudnessAmongOtherExtensions() {
        var bytes =
                new byte[] {
                    (byte) 0x90,
                    111,
                    0,
                    1,
                    0,
                    0,
                    0,
                    2,
                    0,
                    0,
                    0,
                    3,
                    (byte) 0xBE,
                    (byte) 0xDE,
                    0,
                    2,
                    0x31,
                    9,
                    9,
                    0,
                    0x50,
                    (byte) (0x80 | 33),
                    0,
                    0,
                    42
                };

        var sound = Sound.of(new Packet(bytes, 0, bytes.length), OFFER);

        assertThat(sound.level()).isEqualTo(33);
        assertThat(frame(sound)).containsExactly(42);
    }

    @Test
    void withoutTheExtensionTheLoudnessIsUnknown() {
        assertThat(Sound.of(packet(111, 42), OFFER).level()).isEqualTo(AudioLevel.UNKNOWN);
    }

    @Property(tries = 2_000)
    void neverReadsBeyondAPacket(@ForAll @Size(max = 60) byte[] bytes) {
        var packet = new Packet(bytes, 0, bytes.length);
        if (packet.isRtp()) {
            var sound = Sound.of(packet, OFFER);
            assertThat(sound == null || sound.start() + sound.length() <= bytes.length).isTrue();
        }
    }

    private static Packet packet(int type, int... payload) {
        var bytes = new byte[Packet.HEADER + payload.length];
        bytes[0] = (byte) 0x80;
        bytes[1] = (byte) type;
        for (int i = 0; i < payload.length; i++) {
            bytes[Packet.HEADER + i] = (byte) payload[i];
        }
        return new Packet(bytes, 0, bytes.length);
    }

    private static byte[] frame(Sound sound) {
        var bytes = sound.packet().getBuffer();
        return Arrays.copyOfRange(bytes, sound.start(), sound.start() + sound.length());
    }
}
