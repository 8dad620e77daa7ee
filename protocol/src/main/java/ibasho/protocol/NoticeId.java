package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One quiet note to a person, such as a new device. */
public record NoticeId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoticeId {}

    @Override
    public String toString() {
        return value;
    }
}
