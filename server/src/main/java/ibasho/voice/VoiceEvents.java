package ibasho.voice;

import ibasho.protocol.ParticipantId;
import java.util.List;
import java.util.Optional;

/** What a hall tells the room. Called on threads of the engine: post it on, do not block. */
public interface VoiceEvents {

    /** The connection stands: voices can pass. */
    void connected(ParticipantId who);

    /** The connection ended without {@link VoiceHall#leave}: lost, failed or never made. */
    void gone(ParticipantId who);

    /** Somebody began or stopped to be heard as speaking. */
    void speaking(ParticipantId who, boolean speaks);

    /**
     * Whose voice comes through which of a listener's slots; empty where a slot is free.
     *
     * @param slots in the order of the lines of the answer
     */
    void slots(ParticipantId listener, List<Optional<ParticipantId>> slots);
}
