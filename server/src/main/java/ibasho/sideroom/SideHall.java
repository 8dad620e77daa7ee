package ibasho.sideroom;

import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.VoiceEnding;
import ibasho.protocol.VoicePerson;
import ibasho.voice.Hearers;
import ibasho.voice.VoiceEvents;
import ibasho.voice.VoiceHall;
import ibasho.voice.VoiceParts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The voices of one side room. Its lock is held while the engine is told, so that what is true here
 * is what is carried.
 */
final class SideHall {
    private final SpaceId space;
    private final SideRoomId room;
    private final VoiceNews news;
    private final VoiceHall hall;

    /** Each line with its microphone. */
    private final Map<ParticipantId, Boolean> lines = new LinkedHashMap<>();

    private boolean closed;

    SideHall(VoiceParts voice, SpaceId space, SideRoomId room, VoiceNews news) {
        this.space = space;
        this.room = room;
        this.news = news;
        this.hall = voice.engine().openUncounted(new Ears());
    }

    CompletionStage<Outcome<String>> join(ParticipantId who, String offer) {
        synchronized (this) {
            if (closed) {
                return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.UNAVAILABLE));
            }
            boolean again = lines.put(who, false) != null;
            tellEngine();
            if (again) {
                tellEnded(who, VoiceEnding.ELSEWHERE); // before the answer: see docs/voice.md
            }
        }
        return hall.join(who, offer)
                .thenApply(outcome -> {
                    if (outcome instanceof Outcome.Refused<String>) {
                        end(who);
                    }
                    return outcome;
                });
    }

    /** Whether there is a line whose microphone is so now. */
    synchronized boolean mic(ParticipantId who, boolean on) {
        var there = lines.replace(who, on) != null;
        if (there) {
            tellEngine();
        }
        return there;
    }

    synchronized void end(ParticipantId who) {
        if (lines.remove(who) != null) {
            tellEngine();
            hall.leave(who);
        }
    }

    synchronized void keepOnly(Predicate<ParticipantId> stays) {
        List.copyOf(lines.keySet()).stream()
                .filter(stays.negate())
                .forEach(who -> {
                    end(who);
                    tellEnded(who, VoiceEnding.CLOSED);
                });
    }

    synchronized List<VoicePerson> people() {
        return lines.entrySet().stream()
                .map(line -> new VoicePerson(line.getKey(), line.getValue(), false))
                .toList();
    }

    synchronized void close() {
        closed = true;
        lines.clear();
        hall.close();
    }

    private void tellEngine() {
        var hearers = new HashMap<ParticipantId, Set<ParticipantId>>();
        lines.forEach((who, mic) -> {
            if (mic) {
                hearers.put(who, lines.keySet());
            }
        });
        hall.hear(new Hearers(hearers));
    }

    private synchronized void lost(ParticipantId who) {
        // a line that was asked for again meanwhile is another one
        if (!hall.holds(who) && lines.containsKey(who)) {
            end(who);
            tellEnded(who, VoiceEnding.LOST);
        }
    }

    private void tellEnded(ParticipantId who, VoiceEnding why) {
        news.tell(space, who, new ServerMessage.SideVoiceEnded(room, why));
    }

    /** What the engine says on its own threads. */
    private final class Ears implements VoiceEvents {
        @Override
        public void connected(ParticipantId who) {}

        @Override
        public void gone(ParticipantId who) {
            // not on the engine's thread, which may hold a lock of the hall
            Thread.ofVirtual().name("side-voice").start(() -> lost(who));
        }

        @Override
        public void speaking(ParticipantId who, boolean speaks) {}

        @Override
        public void slots(ParticipantId listener, List<Optional<ParticipantId>> slots) {
            List<@Nullable ParticipantId> people =
                    slots.stream().<@Nullable ParticipantId>map(one -> one.orElse(null)).toList();
            news.tell(space, listener, new ServerMessage.SideVoiceSlots(room, people));
        }
    }
}
