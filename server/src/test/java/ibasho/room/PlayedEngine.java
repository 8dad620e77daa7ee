package ibasho.room;

import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.voice.Hearers;
import ibasho.voice.MediaEngine;
import ibasho.voice.RelaySettings;
import ibasho.voice.Relays;
import ibasho.voice.VoiceEvents;
import ibasho.voice.VoiceFigures;
import ibasho.voice.VoiceHall;
import ibasho.voice.VoiceParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An engine that carries nothing and remembers what it was told; one hall at a time. */
final class PlayedEngine implements MediaEngine {
    static final String BAD = "bad";

    private static final VoiceFigures.Dropped NONE_DROPPED =
            new VoiceFigures.Dropped(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Offers of those who are connected. */
    final Map<ParticipantId, String> peers = new LinkedHashMap<>();

    private Hearers hearers = Hearers.NOBODY;
    private @Nullable VoiceEvents events;
    private @Nullable CompletableFuture<Outcome<String>> late;

    VoiceParts parts() {
        return new VoiceParts(this, 3, new Relays(RelaySettings.NONE, () -> Scene.TEN));
    }

    /** Who hears this person now. */
    Set<ParticipantId> hearersOf(Person talker) {
        return peers.containsKey(talker.who()) ? hearers.of(talker.who()) : Set.of();
    }

    /** What the engine tells of itself. */
    VoiceEvents says() {
        return Objects.requireNonNull(events);
    }

    /** The next answer is held back until this is called. */
    CompletableFuture<Outcome<String>> holdBack() {
        late = new CompletableFuture<>();
        return late;
    }

    @Override
    public VoiceHall openUncounted(VoiceEvents told) {
        return open(told);
    }

    @Override
    public VoiceHall open(VoiceEvents told) {
        events = told;
        peers.clear();
        hearers = Hearers.NOBODY;
        return new PlayedHall();
    }

    @Override
    public VoiceFigures figures() {
        return new VoiceFigures(peers.size(), 0, 0, 0, 0, 0, 0, 0, 0, NONE_DROPPED, 0, 0);
    }

    @Override
    public void close() {}

    private final class PlayedHall implements VoiceHall {
        private boolean closed;

        @Override
        public CompletionStage<Outcome<String>> join(ParticipantId who, String offer) {
            if (closed) {
                return CompletableFuture.completedStage(Outcome.refused(RefusalCode.UNAVAILABLE));
            }
            if (offer.equals(BAD)) {
                return CompletableFuture.completedStage(Outcome.refused(RefusalCode.BAD_VALUE));
            }
            peers.put(who, offer);
            var answer = late;
            late = null;
            return answer == null
                    ? CompletableFuture.completedStage(Outcome.done("answer to " + offer))
                    : answer;
        }

        @Override
        public void leave(ParticipantId who) {
            peers.remove(who);
        }

        @Override
        public boolean holds(ParticipantId who) {
            return peers.containsKey(who);
        }

        @Override
        public void hear(Hearers now) {
            hearers = now;
        }

        @Override
        public void close() {
            closed = true;
            peers.clear();
        }
    }

    static List<Optional<ParticipantId>> slots(Person talker) {
        return List.of(Optional.of(talker.who()), Optional.empty());
    }
}
