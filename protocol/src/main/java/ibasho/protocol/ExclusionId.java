package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One decision record about a longer time away. */
public record ExclusionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExclusionId {}

    @Override
    public String toString() {
        return value;
    }
}
