package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One public room of a 居場所. Side rooms have ids of their own elsewhere. */
public record RoomId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomId {}

    @Override
    public String toString() {
        return value;
    }
}
