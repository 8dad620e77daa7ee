package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One opening of the ledger in danger of life. */
public record GlassId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GlassId {}

    @Override
    public String toString() {
        return value;
    }
}
