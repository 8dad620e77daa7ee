package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One seat of a floor plan, such as {@code talk-1-a}. */
public record SeatId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeatId {}

    @Override
    public String toString() {
        return value;
    }
}
