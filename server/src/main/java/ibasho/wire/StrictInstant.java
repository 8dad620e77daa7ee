package ibasho.wire;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A moment is written as text (ISO 8601, in UTC). Left alone, the library would take a number for
 * seconds since 1970, and a text of digits too.
 */
final class StrictInstant extends StdDeserializer<Instant> {
    StrictInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "a moment is a text");
        }
        try {
            return Instant.parse(parser.getString());
        } catch (DateTimeException _) {
            return context.reportInputMismatch(this, "not a moment");
        }
    }
}
