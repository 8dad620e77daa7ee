package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One card of something that staff should look at (気になること). */
public record ConcernId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConcernId {}

    @Override
    public String toString() {
        return value;
    }
}
