package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One side room; random, and good for nothing but that one talk. */
public record SideRoomId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SideRoomId {}

    @Override
    public String toString() {
        return value;
    }
}
