package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One request to erase a person (case-05). */
public record ErasureId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ErasureId {}

    @Override
    public String toString() {
        return value;
    }
}
