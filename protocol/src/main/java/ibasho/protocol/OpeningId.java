package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One planned date of the calendar: stable for ever, whatever happens to its day and hours. */
public record OpeningId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpeningId {}

    @Override
    public String toString() {
        return value;
    }
}
