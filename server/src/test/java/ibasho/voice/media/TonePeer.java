package ibasho.voice.media;

import static org.awaitility.Awaitility.await;

import ibasho.kernel.Outcome;
import java.time.Duration;
import java.util.List;

/** A {@link VoiceClient} for tests of a whole house: one offer, one answer, one tone a packet. */
public final class TonePeer implements AutoCloseable {
    /** What must never be in anybody else's frame, in a log or in a figure. */
    public static final List<String> CANARIES =
            List.of(
                    ClientLine.UFRAG,
                    ClientLine.PASSWORD,
                    "203.0.113.77",
                    "a=candidate",
                    "a=ice-",
                    "a=fingerprint");

    private final VoiceClient client;

    public TonePeer(String name) {
        try {
            client = new VoiceClient(name, 3, () -> 0);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String offer() {
        return client.offer();
    }

    /** Takes the answer and waits until the handshake is done. */
    public TonePeer connect(String answer) {
        client.take(Outcome.done(answer));
        client.connect(SrtpProfile.GCM, client.identity);
        return this;
    }

    /** Says five packets of a tone. */
    public void say(int tone) {
        for (int i = 0; i < 5; i++) {
            sayOnce(tone);
        }
    }

    /** Says a tone until somebody hears it. */
    public void sayUntilHeard(int tone, TonePeer listener) {
        await().atMost(VoiceClient.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    sayOnce(tone);
                    return listener.tones().contains(tone);
                });
    }

    /** The tones heard so far, each once. */
    public List<Integer> tones() {
        return client.voices();
    }

    private void sayOnce(int tone) {
        try {
            client.say(tone);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
