package ibasho.protocol.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One plausible value of any type of the protocol. */
final class Samples {
    private final boolean full;

    private Samples(boolean full) {
        this.full = full;
    }

    /** Every component filled. */
    static Object full(Class<?> type) {
        return new Samples(true).of(type);
    }

    /** {@code null} wherever {@code null} is an answer. */
    static Object sparse(Class<?> type) {
        return new Samples(false).of(type);
    }

    private Object of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> collection(generic);
            case Class<?> plain -> plain(plain);
            default -> throw unknown(type);
        };
    }

    private Object collection(ParameterizedType generic) {
        var arguments = generic.getActualTypeArguments();
        return switch (generic.getRawType().getTypeName()) {
            case "java.util.List" -> List.of(of(arguments[0]));
            case "java.util.Set" -> Set.of(of(arguments[0]));
            case "java.util.Map" -> Map.of(of(arguments[0]), of(arguments[1]));
            default -> throw unknown(generic);
        };
    }

    private Object plain(Class<?> type) {
        if (type.isRecord()) {
            return recordOf(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0]);
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "りんご";
            case "int", "java.lang.Integer" -> 3;
            case "long", "java.lang.Long" -> 7L;
            case "boolean" -> true;
            case "java.time.Instant" -> Instant.parse("2026-11-23T01:00:00Z");
            case "java.time.LocalDate" -> LocalDate.parse("2026-11-23");
            default -> throw unknown(type);
        };
    }

    private Object recordOf(Class<?> type) {
        var components = type.getRecordComponents();
        var types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components).map(this::component).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        if (!full && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return of(component.getGenericType());
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException("type: " + type + " (expected: one with a sample)");
    }
}
