package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One promise to get in touch after きょうはここまで. */
public record FollowUpId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FollowUpId {}

    @Override
    public String toString() {
        return value;
    }
}
