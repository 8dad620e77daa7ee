package ibasho.care;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;

/** Where a hint of distress is brought to (M-3.2.ア-4a): to staff, never to the ladder. */
public interface CareBell {
    /**
     * Words of somebody gave a hint. Staff are asked to look; the person is told nothing.
     * Thread-safe, never blocks, never throws.
     *
     * @param line the line of the room that gave it
     */
    void hint(SpaceId space, ParticipantId person, long line);
}
