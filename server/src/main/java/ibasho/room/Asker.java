package ibasho.room;

import ibasho.kernel.Refusal;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.wire.MessageEncoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who waits for the one answer to one wish. Confined to the room's executor. */
final class Asker {
    private final Visitor visitor;
    private final @Nullable ParticipantLink link;
    private final long n;
    private final Runnable whenAnswered;
    private boolean answered;

    Asker(Visitor visitor, ParticipantLink link, long n, Runnable whenAnswered) {
        this(visitor, n, whenAnswered, link);
    }

    private Asker(Visitor visitor, long n, Runnable whenAnswered, @Nullable ParticipantLink link) {
        this.visitor = visitor;
        this.link = link;
        this.n = n;
        this.whenAnswered = whenAnswered;
    }

    /** For what a room does by itself on somebody's behalf: answers go nowhere. */
    static Asker nobody(Visitor visitor) {
        return new Asker(visitor, 0, () -> {}, null);
    }

    Visitor visitor() {
        return visitor;
    }

    ParticipantId who() {
        return visitor.who();
    }

    /** The connection that asked. */
    @Nullable ParticipantLink link() {
        return link;
    }

    boolean asksThrough(long linkId) {
        return link != null && link.id() == linkId;
    }

    void done() {
        done(null);
    }

    void done(@Nullable Result result) {
        answer(new ServerMessage.Done(n, result));
    }

    void refuse(RefusalCode code) {
        answer(new ServerMessage.Refused(n, code, Map.of()));
    }

    void refuse(Refusal why) {
        answer(new ServerMessage.Refused(n, why.code(), why.limits()));
    }

    /** After a bug: still exactly one answer. */
    void giveUp() {
        if (!answered) {
            refuse(RefusalCode.UNAVAILABLE);
        }
    }

    /** Done, and no longer waiting; {@link #tellDone} must follow with the next frame. */
    void doneSoon() {
        noteAnswer();
    }

    /** Sends what {@link #doneSoon} promised. */
    void tellDone() {
        send(new ServerMessage.Done(n, null));
    }

    /** Something beside the answer, for this connection alone. */
    void tell(ServerMessage message) {
        send(message);
    }

    private void answer(ServerMessage message) {
        noteAnswer();
        send(message);
    }

    private void noteAnswer() {
        if (answered) {
            throw new IllegalStateException("answers to wish " + n + ": 2 (expected: 1)");
        }
        answered = true;
        whenAnswered.run();
    }

    private void send(ServerMessage message) {
        if (link != null) {
            link.send(MessageEncoder.encode(message));
        }
    }
}
