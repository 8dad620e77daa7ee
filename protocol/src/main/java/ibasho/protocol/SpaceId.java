package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One 居場所 (contract) on this server; every stored row belongs to one. */
public record SpaceId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpaceId {}

    @Override
    public String toString() {
        return value;
    }
}
