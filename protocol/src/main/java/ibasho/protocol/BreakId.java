package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One break of the calendar, such as the summer days. */
public record BreakId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BreakId {}

    @Override
    public String toString() {
        return value;
    }
}
