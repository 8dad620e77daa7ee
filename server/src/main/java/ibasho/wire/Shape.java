package ibasho.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import ibasho.protocol.RefusalCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says what is wrong with JSON that did not become a record, by laying it beside the record. Only
 * asked after binding failed, so it may be thorough. Stateless.
 */
final class Shape {
    private static final String TAG = "t";

    private Shape() {}

    /** The first difference between the tree and the type, or {@code null} if none is seen. */
    static @Nullable RefusalCode problemOf(JsonNode node, Type type) {
        if (node.isNull()) {
            return RefusalCode.NULL_FIELD;
        }
        return switch (type) {
            case ParameterizedType list -> inList(node, list.getActualTypeArguments()[0]);
            case Class<?> simple -> inValue(node, simple);
            default -> null;
        };
    }

    private static @Nullable RefusalCode inValue(JsonNode node, Class<?> type) {
        if (type.isSealed()) {
            return inFamily(node, type);
        }
        if (type.isRecord() && !isId(type)) {
            return inRecord(node, type, Set.of());
        }
        if (type.isEnum()) {
            return inEnum(node, type);
        }
        return isOfType(node, type) ? inNumber(node, type) : RefusalCode.WRONG_TYPE;
    }

    private static @Nullable RefusalCode inFamily(JsonNode node, Class<?> family) {
        if (!node.isObject()) {
            return RefusalCode.WRONG_TYPE;
        }
        var tag = node.get(TAG);
        if (tag == null) {
            return RefusalCode.MISSING_FIELD;
        }
        if (!tag.isString()) {
            return tag.isNull() ? RefusalCode.NULL_FIELD : RefusalCode.WRONG_TYPE;
        }
        return Arrays.stream(family.getPermittedSubclasses())
                .filter(member -> tag.asString().equals(nameOf(member)))
                .findFirst()
                .map(member -> Found.of(inRecord(node, member, Set.of(TAG))))
                .orElse(Found.of(RefusalCode.UNKNOWN_COMMAND))
                .problem();
    }

    /** Carries an answer that may be absent through a stream. */
    private record Found(@Nullable RefusalCode problem) {
        static Found of(@Nullable RefusalCode problem) {
            return new Found(problem);
        }
    }

    private static @Nullable String nameOf(Class<?> member) {
        var name = member.getAnnotation(JsonTypeName.class);
        return name == null ? null : name.value();
    }

    private static @Nullable RefusalCode inRecord(
            JsonNode node, Class<?> type, Set<String> alsoAllowed) {
        if (!node.isObject()) {
            return RefusalCode.WRONG_TYPE;
        }
        var known = new HashSet<>(alsoAllowed);
        for (var component : type.getRecordComponents()) {
            known.add(component.getName());
            var problem = inComponent(node.get(component.getName()), component);
            if (problem != null) {
                return problem;
            }
        }
        return known.containsAll(node.propertyNames()) ? null : RefusalCode.EXTRA_FIELD;
    }

    private static @Nullable RefusalCode inComponent(
            @Nullable JsonNode value, RecordComponent component) {
        if (value == null) {
            return RefusalCode.MISSING_FIELD;
        }
        if (value.isNull() && mayBeNull(component)) {
            return null;
        }
        return problemOf(value, component.getGenericType());
    }

    private static boolean mayBeNull(RecordComponent component) {
        var setter = component.getAccessor().getAnnotation(JsonSetter.class);
        return setter != null && setter.nulls() == Nulls.SET;
    }

    private static @Nullable RefusalCode inList(JsonNode node, Type element) {
        if (!node.isArray()) {
            return RefusalCode.WRONG_TYPE;
        }
        for (var item : node) {
            var problem = problemOf(item, element);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable RefusalCode inEnum(JsonNode node, Class<?> type) {
        if (!node.isString()) {
            return RefusalCode.WRONG_TYPE;
        }
        var known =
                Stream.of(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(node.asString()));
        return known ? null : RefusalCode.BAD_VALUE;
    }

    private static @Nullable RefusalCode inNumber(JsonNode node, Class<?> type) {
        return type == int.class && !node.canConvertToInt() ? RefusalCode.BAD_VALUE : null;
    }

    private static boolean isId(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static boolean isOfType(JsonNode node, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean();
        }
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class) {
            return node.isIntegralNumber();
        }
        return node.isString();
    }
}
