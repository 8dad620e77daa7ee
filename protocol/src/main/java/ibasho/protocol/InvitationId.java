package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One invitation that staff made; never the token in the link. */
public record InvitationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvitationId {}

    @Override
    public String toString() {
        return value;
    }
}
