package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who somebody is inside the rooms: random, 22 characters, says nothing of the real identity.
 */
public record ParticipantId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ParticipantId {}

    @Override
    public String toString() {
        return value;
    }
}
