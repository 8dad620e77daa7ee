package ibasho.chat;

import ibasho.protocol.ParticipantId;
import org.jdbi.v3.core.Handle;

/** Keeps who hid which line and why, in the same write that hides it. */
@FunctionalInterface
public interface HidingLog {
    /** For logs in which nobody hides anything. */
    HidingLog NOBODY_HIDES =
            (_, hiding, _) -> {
                throw new IllegalStateException(
                        "hiding: line " + hiding.line() + " (expected: none)");
            };

    /**
     * Keeps the act; called inside the write, only when it changes something.
     *
     * @param speaker whose line it is
     */
    void keep(Handle handle, Hiding hiding, ParticipantId speaker);
}
