package ibasho.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import ibasho.protocol.CommandRegistry;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one good frame of every command from its record, for tests to spoil. */
public final class Samples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, Long.class);

    private Samples() {}

    /** A good frame with the number 7. */
    public static ObjectNode frame(CommandRegistry.Entry command) {
        var frame = NODES.objectNode().put("n", 7);
        frame.set("m", message(command));
        return frame;
    }

    /** The frame as bytes. */
    public static byte[] bytes(JsonNode frame) {
        return PLAIN.writeValueAsBytes(frame);
    }

    private static ObjectNode message(CommandRegistry.Entry command) {
        var message = NODES.objectNode().put("t", command.name());
        message.setAll(record(command.type()));
        return message;
    }

    private static ObjectNode record(Class<?> type) {
        var record = NODES.objectNode();
        for (var component : type.getRecordComponents()) {
            record.set(component.getName(), value(component.getGenericType()));
        }
        return record;
    }

    private static JsonNode value(Type type) {
        return switch (type) {
            case ParameterizedType list ->
                    NODES.arrayNode().add(value(list.getActualTypeArguments()[0]));
            case Class<?> simple -> value(simple);
            default -> throw new IllegalArgumentException("type: " + type);
        };
    }

    private static JsonNode value(Class<?> type) {
        if (type == boolean.class) {
            return NODES.booleanNode(true);
        }
        if (type == int.class || type == long.class || NUMBERS.contains(type)) {
            return NODES.numberNode(3);
        }
        if (type.isEnum()) {
            return NODES.stringNode(((Enum<?>) type.getEnumConstants()[0]).name());
        }
        if (type == LocalDate.class) {
            return NODES.stringNode("2026-11-23");
        }
        if (type == Instant.class) {
            return NODES.stringNode("2026-11-23T00:00:00Z");
        }
        return type.isRecord() && !isId(type) ? record(type) : NODES.stringNode("うさぎ");
    }

    static boolean isId(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    static boolean mayBeNull(RecordComponent component) {
        var setter = component.getAccessor().getAnnotation(JsonSetter.class);
        return setter != null && setter.nulls() == Nulls.SET;
    }
}
