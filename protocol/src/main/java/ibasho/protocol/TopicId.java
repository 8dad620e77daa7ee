package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One card of the deck of 話のたね. */
public record TopicId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TopicId {}

    @Override
    public String toString() {
        return value;
    }
}
