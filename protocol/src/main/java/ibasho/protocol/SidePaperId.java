package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One paper on the table of a side room. */
public record SidePaperId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SidePaperId {}

    @Override
    public String toString() {
        return value;
    }
}
