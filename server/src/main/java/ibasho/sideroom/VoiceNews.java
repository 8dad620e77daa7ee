package ibasho.sideroom;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;

/** How one person inside is told about their own line. Called on any thread; must not block. */
@FunctionalInterface
public interface VoiceNews {
    /** Tells this person, and nobody else. */
    void tell(SpaceId space, ParticipantId who, ServerMessage message);
}
