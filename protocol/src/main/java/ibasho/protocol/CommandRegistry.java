package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one list of wishes: name, record and the rule that stands with it. Immutable. */
public final class CommandRegistry {
    private static final Map<String, Entry> BY_NAME = collect();
    private static final Map<Class<?>, Entry> BY_TYPE =
            BY_NAME.values().stream().collect(Collectors.toUnmodifiableMap(Entry::type, e -> e));

    /**
     * One wish.
     *
     * @param name the value of {@code t} on the wire
     */
    public record Entry(String name, Class<? extends ClientMessage> type, Command rule) {}

    private CommandRegistry() {}

    /** All wishes, in the order of {@link ClientMessage}. */
    public static Collection<Entry> all() {
        return BY_NAME.values();
    }

    /** The wish of that name, or {@code null}. */
    public static @Nullable Entry find(String name) {
        return BY_NAME.get(name);
    }

    /** The entry of a wish that was read. */
    public static Entry of(ClientMessage message) {
        return Objects.requireNonNull(BY_TYPE.get(message.getClass()));
    }

    private static Map<String, Entry> collect() {
        var byName = new LinkedHashMap<String, Entry>();
        for (var type : messageTypes()) {
            var entry = entry(type);
            if (byName.put(entry.name(), entry) != null) {
                throw new IllegalStateException("command: " + entry.name() + " (expected: once)");
            }
        }
        return Collections.unmodifiableMap(byName);
    }

    private static List<Class<? extends ClientMessage>> messageTypes() {
        var types = new ArrayList<Class<? extends ClientMessage>>();
        for (var type : ClientMessage.class.getPermittedSubclasses()) {
            types.add(type.asSubclass(ClientMessage.class));
        }
        return types;
    }

    private static Entry entry(Class<? extends ClientMessage> type) {
        var name = type.getAnnotation(JsonTypeName.class);
        var rule = type.getAnnotation(Command.class);
        if (name == null || rule == null) {
            throw new IllegalStateException(
                    "command: " + type.getName() + " (expected: @JsonTypeName and @Command)");
        }
        return new Entry(name.value(), type, rule);
    }
}
