package ibasho.room;

import ibasho.chat.Hearing;
import ibasho.chat.Hiding;
import ibasho.chat.Kept;
import ibasho.chat.NewLine;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PauseView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ServerMessage;
import ibasho.wire.MessageEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 話題の軌道修正 as those inside meet it: lines that go and come back, a slow room, and a pause that is
 * over by itself. Confined to the room's executor.
 */
final class Steering {
    private final RoomParts parts;
    private final Inbox inbox;
    private final Presences presences;
    private final Audience audience;

    /** What those whose words rest were told last. */
    private final Map<ParticipantId, PauseView> resting = new HashMap<>();

    private boolean toldSlow;

    Steering(RoomParts parts, Inbox inbox, Presences presences, Audience audience) {
        this.parts = parts;
        this.inbox = inbox;
        this.presences = presences;
        this.audience = audience;
        this.toldSlow = isSlow();
    }

    /** Hides a line or shows it again, then tells those who hear it. */
    void hide(Hiding hiding, CompletableFuture<Outcome<Nothing>> answer) {
        whenKept(parts.chat().hide(hiding), answer);
    }

    /** Says a line for staff who need not be inside: a 話題カード. */
    void say(Visitor staff, String key, String text, CompletableFuture<Outcome<Nothing>> answer) {
        var line =
                new NewLine(
                        key,
                        new Hearing(staff.who(), 0, null, null, 0),
                        new NewLine.Badge(staff.nickname(), staff.badge(), staff.robot()),
                        null,
                        text,
                        null,
                        null,
                        parts.clock().instant());
        whenKept(parts.chat().say(line), answer);
    }

    /** Whether words come slowly now. */
    boolean isSlow() {
        return parts.ladder().slow().isSlow(parts.door().openingNow());
    }

    /** Tells everybody inside if the room became slow or is so no longer. */
    void lookAtSlow() {
        var now = isSlow();
        if (now != toldSlow) {
            toldSlow = now;
            audience.tellAll(new ServerMessage.SlowChanged(now));
        }
    }

    /** Somebody's words rest, or do so no longer; they have been told. */
    void pauseChanged(ParticipantId who) {
        var pause = pauseOf(who);
        if (pause == null) {
            resting.remove(who);
        } else {
            resting.put(who, pause);
            lookWhenOver(pause);
        }
    }

    /** Tells those inside whose pause is over; the clock may have been set meanwhile. */
    void lookAtPauses() {
        for (var who : List.copyOf(resting.keySet())) {
            var now = pauseOf(who);
            if (!Objects.equals(now, resting.get(who))) {
                pauseChanged(who);
                tell(who, now);
            }
        }
    }

    private void tell(ParticipantId who, @Nullable PauseView pause) {
        var presence = presences.find(who);
        if (presence != null) {
            presence.send(MessageEncoder.encode(new ServerMessage.PauseChanged(pause)));
        }
    }

    private void lookWhenOver(PauseView pause) {
        var now = parts.clock().instant();
        Stream.of(pause.textUntil(), pause.voiceUntil())
                .filter(Objects::nonNull)
                .map(until -> Duration.between(now, until).plusMillis(1))
                .forEach(left -> inbox.after(left, this::lookAtPauses));
    }

    private @Nullable PauseView pauseOf(ParticipantId who) {
        return parts.ladder().pauses().view(who, parts.clock().instant());
    }

    private void whenKept(
            CompletableFuture<Outcome<Kept>> write, CompletableFuture<Outcome<Nothing>> answer) {
        var _ =
                write.whenComplete((outcome, failure) -> {
                    if (failure != null) {
                        answer.completeExceptionally(failure);
                    } else if (!inbox.post(() -> told(outcome, answer))) {
                        answer.complete(Outcome.refused(Refusal.of(RefusalCode.UNAVAILABLE)));
                    }
                });
    }

    private void told(Outcome<Kept> outcome, CompletableFuture<Outcome<Nothing>> answer) {
        if (outcome instanceof Outcome.Done<Kept>(Kept.New(var line, var event))) {
            audience.tellHearers(line, event);
        }
        answer.complete(outcome.map(_ -> Nothing.NOTHING));
    }
}
