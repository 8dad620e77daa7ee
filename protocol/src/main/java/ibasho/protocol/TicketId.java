package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One question about technology (技術の困りごと). */
public record TicketId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TicketId {}

    @Override
    public String toString() {
        return value;
    }
}
