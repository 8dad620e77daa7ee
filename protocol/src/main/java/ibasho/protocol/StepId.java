package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One entry of the day's log of 話題の軌道修正. */
public record StepId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StepId {}

    @Override
    public String toString() {
        return value;
    }
}
