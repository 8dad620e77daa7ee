package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One time that a 相談員 keeps for a talk. */
public record SlotId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SlotId {}

    @Override
    public String toString() {
        return value;
    }
}
