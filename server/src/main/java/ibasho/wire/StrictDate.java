package ibasho.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A day is written as text (ISO 8601). Left alone, the library would take an empty list for no day
 * at all, where a day may be left open.
 */
final class StrictDate extends StdDeserializer<LocalDate> {
    StrictDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "a day is a text");
        }
        try {
            return LocalDate.parse(parser.getString());
        } catch (DateTimeException _) {
            return context.reportInputMismatch(this, "not a day");
        }
    }
}
