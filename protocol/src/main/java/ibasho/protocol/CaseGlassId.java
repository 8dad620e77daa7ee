package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One request of a 管理者 to read the case records of a person. */
public record CaseGlassId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseGlassId {}

    @Override
    public String toString() {
        return value;
    }
}
