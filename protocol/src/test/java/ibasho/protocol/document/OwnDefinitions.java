package ibasho.protocol.document;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a plain reading of the fields cannot tell: ids, sealed families, and the tag {@code t}. */
final class OwnDefinitions implements CustomDefinitionProviderV2 {
    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType javaType, SchemaGenerationContext context) {
        var type = javaType.getErasedType();
        if (ProtocolTypes.isId(type)) {
            return definition(
                    context.getGeneratorConfig().createObjectNode().put("type", "string"));
        }
        if (type.isSealed() && type.isInterface()) {
            return definition(family(type, context));
        }
        var name = type.getAnnotation(JsonTypeName.class);
        return name == null ? null : definition(tagged(javaType, name.value(), context));
    }

    private static ObjectNode family(Class<?> type, SchemaGenerationContext context) {
        var family = context.getGeneratorConfig().createObjectNode();
        var members = family.putArray("oneOf");
        for (var member : type.getPermittedSubclasses()) {
            var resolved = context.getTypeContext().resolve(member);
            members.add(context.createDefinitionReference(resolved));
        }
        return family;
    }

    private ObjectNode tagged(ResolvedType type, String name, SchemaGenerationContext context) {
        var fields = context.createStandardDefinition(type, this);
        var tagged = context.getGeneratorConfig().createObjectNode().put("type", "object");
        var properties = tagged.putObject("properties");
        properties.putObject("t").put("const", name);
        properties.setAll(fields.withObject("properties"));
        var required = tagged.putArray("required").add("t");
        fields.withArray("required").forEach(required::add);
        return tagged.put("additionalProperties", false);
    }

    private static CustomDefinition definition(ObjectNode schema) {
        return new CustomDefinition(schema, DefinitionType.ALWAYS_REF, AttributeInclusion.NO);
    }
}
