package ibasho.care;

import ibasho.protocol.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Keeps, within the write of the answer, how long somebody who called waited. */
public interface AnswerLog {
    /** Keeps nothing. */
    AnswerLog NONE = (_, _, _, _, _) -> {};

    /**
     * Somebody is beside the person now.
     *
     * @param person who called
     * @param by who is beside them
     * @param waited since the first press that nobody had answered
     */
    void answered(
            Handle handle, ParticipantId person, ParticipantId by, Instant at, Duration waited);
}
