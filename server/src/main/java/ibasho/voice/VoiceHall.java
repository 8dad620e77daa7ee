package ibasho.voice;

import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import java.util.concurrent.CompletionStage;

/**
 * The voices of one room. Who hears whom is what {@link #hear} was told last; at first nobody hears
 * anybody. Thread-safe; no method waits for the network.
 */
public interface VoiceHall extends AutoCloseable {

    /**
     * Connects one browser. A connection the person already had in this hall ends first.
     *
     * @param offer what the browser offers (SDP); never kept, never passed on
     * @return the answer for this browser alone; or refused: {@code TOO_LONG} ({@code maxChars}),
     *     {@code BAD_VALUE} for an offer that cannot be used, {@code BUSY} when the engine is full,
     *     {@code UNAVAILABLE} when it is closed. Completes on a thread of the engine
     */
    CompletionStage<Outcome<String>> join(ParticipantId who, String offer);

    /** Ends a connection. When this returns nothing of it is forwarded any more. */
    void leave(ParticipantId who);

    /** Whether there is a connection of this person, standing or on its way. */
    boolean holds(ParticipantId who);

    /**
     * Changes who hears whom, all at once. When this returns, no packet is forwarded that the new
     * table does not allow.
     */
    void hear(Hearers hearers);

    /** Ends every connection of the hall. */
    @Override
    void close();
}
