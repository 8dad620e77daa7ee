package ibasho.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import ibasho.protocol.ServerMessage;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectWriter;

/** Turns what the server says into bytes, once for all who hear it. Thread-safe, never blocks. */
public final class MessageEncoder {
    private static final ObjectWriter WRITER = StrictJson.MAPPER.writerFor(ServerMessage.class);
    private static final Map<Class<?>, String> KINDS =
            Stream.of(ServerMessage.class.getPermittedSubclasses())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(), MessageEncoder::kindOf));

    private MessageEncoder() {}

    /**
     * Encodes and frames one message.
     *
     * @return immutable; share it, do not encode again for the next receiver
     */
    public static EncodedMessage encode(ServerMessage message) {
        var kind = KINDS.getOrDefault(message.getClass(), "other");
        return EncodedMessage.ofText(kind, WRITER.writeValueAsBytes(message));
    }

    private static String kindOf(Class<?> type) {
        var name = type.getAnnotation(JsonTypeName.class);
        return name == null ? "other" : name.value();
    }
}
