package ibasho.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import ibasho.protocol.Limits;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The one JSON dialect of the house: nothing missing, nothing extra, nothing twice, nothing
 * guessed. Depth, digits and lengths are bounded by {@link Limits}. Thread-safe.
 */
final class StrictJson {
    /** The longest property name we know of is far shorter. */
    private static final int MAX_NAME_CHARS = 100;

    /** A sign and one digit more: the number of a wish may have 16; {@link JsonScan} counts. */
    private static final int MAX_NUMBER_CHARS = Limits.MAX_NUMBER_DIGITS + 2;

    /** Reads and writes the records of the protocol. */
    static final JsonMapper MAPPER = mapper();

    private StrictJson() {}

    private static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds()).build())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(
                        new SimpleModule()
                                .addDeserializer(Instant.class, new StrictInstant())
                                .addDeserializer(LocalDate.class, new StrictDate()))
                .withCoercionConfig(LogicalType.Textual, StrictJson::textOnly)
                .changeDefaultNullHandling(
                        _ -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
                .build();
    }

    /** A number or a truth value is not a text, even if it could be written as one. */
    private static void textOnly(MutableCoercionConfig coercions) {
        coercions
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static StreamReadConstraints bounds() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(Limits.MAX_JSON_DEPTH)
                .maxDocumentLength(Limits.MAX_FRAME_BYTES)
                .maxStringLength(Limits.MAX_FRAME_BYTES)
                .maxNameLength(MAX_NAME_CHARS)
                .maxNumberLength(MAX_NUMBER_CHARS)
                .build();
    }
}
