package ibasho.gateway;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import ibasho.protocol.CommandRegistry;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A well-formed frame of every wish, made from the shape of its record. */
final class SampleFrames {
    private SampleFrames() {}

    /** One frame of this wish. */
    static String of(long n, CommandRegistry.Entry command) {
        return "{\"n\":"
                + n
                + ",\"m\":"
                + object(command.type(), "\"t\":\"" + command.name() + "\"")
                + "}";
    }

    private static String object(Class<?> type, String first) {
        return Stream.concat(
                        Stream.of(first).filter(text -> !text.isEmpty()),
                        Arrays.stream(type.getRecordComponents())
                                .map(part -> "\"" + part.getName() + "\":" + value(part)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(RecordComponent part) {
        return value(part.getType(), part.getGenericType());
    }

    private static String value(Class<?> type, Type generic) {
        if (type == String.class) {
            return "\"text\"";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "1";
        }
        if (type == LocalDate.class) {
            return "\"2026-11-23\"";
        }
        if (type == Instant.class) {
            return "\"2026-11-23T01:00:00Z\"";
        }
        if (type == LocalTime.class) {
            return "\"13:00\"";
        }
        if (type == Duration.class) {
            return "\"PT1M\"";
        }
        if (type.isEnum()) {
            return "\"" + type.getEnumConstants()[0] + "\"";
        }
        if (Collection.class.isAssignableFrom(type)) {
            var of = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return "[" + value(of, of) + "]";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "{}";
        }
        return complex(type);
    }

    private static String complex(Class<?> type) {
        if (type.isSealed()) {
            var first = type.getPermittedSubclasses()[0];
            var name = first.getAnnotation(JsonTypeName.class);
            return object(first, name == null ? "" : "\"t\":\"" + name.value() + "\"");
        }
        if (type.isRecord() && isText(type)) {
            return "\"x\"";
        }
        if (type.isRecord()) {
            return object(type, "");
        }
        throw new IllegalArgumentException("sample: " + type + " (expected: a known shape)");
    }

    /** An id: one text on the wire. */
    private static boolean isText(Class<?> type) {
        var elements =
                Stream.<AnnotatedElement>concat(
                        Arrays.stream(type.getDeclaredMethods()).filter(SampleFrames::isValue),
                        Stream.empty());
        return elements.findAny().isPresent();
    }

    private static boolean isValue(Method method) {
        return method.isAnnotationPresent(JsonValue.class);
    }
}
