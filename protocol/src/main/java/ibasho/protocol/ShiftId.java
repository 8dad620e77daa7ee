package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One shift on the roster of an opening. */
public record ShiftId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShiftId {}

    @Override
    public String toString() {
        return value;
    }
}
