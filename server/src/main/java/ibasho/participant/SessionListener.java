package ibasho.participant;

import ibasho.protocol.Notice;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SessionId;
import java.util.Set;

/**
 * Hears what became of sessions and people, after it is on the disk.
 *
 * <p>Called on the store's writer thread, in the order of the changes: hop at once, never block.
 */
public interface SessionListener {
    /** These sessions are over: their sockets close within two seconds. */
    void sessionsEnded(Set<SessionId> sessions);

    /** Nickname, avatar, roles, standing or remaining steps changed: read the holder again. */
    void personChanged(ParticipantId who);

    /** A quiet note for every session of this person but the one it is about. */
    void noticeGiven(ParticipantId to, SessionId about, Notice notice);
}
