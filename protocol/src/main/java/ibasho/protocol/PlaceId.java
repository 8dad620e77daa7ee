package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One named area of a floor plan, such as {@code talk-1} or {@code window}. */
public record PlaceId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlaceId {}

    @Override
    public String toString() {
        return value;
    }
}
