package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One session of the expert panel; random. */
public record PanelId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PanelId {}

    @Override
    public String toString() {
        return value;
    }
}
