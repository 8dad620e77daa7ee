package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One proposed change of roles, waiting for a second person (acct-06). */
public record ProposalId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProposalId {}

    @Override
    public String toString() {
        return value;
    }
}
