package ibasho.protocol.document;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records as JSON Schema 2020-12: one document, one definition per type. Every component is
 * required, nothing else is allowed, and {@code null} only where the record says {@link Nullable}.
 */
final class JsonSchemas {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonSchemas() {}

    /** The whole document; the roots are {@code $defs} like all others. */
    static ObjectNode document() {
        var document = JSON.createObjectNode();
        document.put("$schema", DIALECT);
        document.put("title", "ibasho.v1");
        document.put(
                "description",
                "Frames of the WebSocket and bodies of the few HTTP routes. Written from the records"
                        + " of the protocol module.");
        document.set("$defs", definitions("$defs"));
        return document;
    }

    /**
     * One definition per type, sorted by name.
     *
     * @param path where the definitions will stand, such as {@code components/schemas}
     */
    static ObjectNode definitions(String path) {
        var schemas = new SchemaGenerator(settings()).buildMultipleSchemaDefinitions();
        ProtocolTypes.ROOTS.forEach(schemas::createSchemaReference);
        return schemas.collectDefinitions(path);
    }

    private static SchemaGeneratorConfig settings() {
        var builder =
                new SchemaGeneratorConfigBuilder(
                                JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                                Option.STANDARD_FORMATS,
                                Option.PLAIN_DEFINITION_KEYS)
                        .with(
                                new JacksonSchemaModule(
                                        JacksonOption.SKIP_SUBTYPE_LOOKUP,
                                        JacksonOption.IGNORE_TYPE_INFO_TRANSFORM));
        builder.forFields().withRequiredCheck(_ -> true).withNullableCheck(JsonSchemas::mayBeNull);
        builder.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withDefinitionNamingStrategy(new Names())
                .withCustomDefinitionProvider(new OwnDefinitions());
        return builder.build();
    }

    private static boolean mayBeNull(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static final class Names extends DefaultSchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            return TypeNames.of(key.getType().getErasedType());
        }
    }
}
