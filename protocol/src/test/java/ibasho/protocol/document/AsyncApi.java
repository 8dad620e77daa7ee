package ibasho.protocol.document;

import com.fasterxml.jackson.annotation.JsonTypeName;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.Limits;
import ibasho.protocol.ServerMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3 document of the socket, from the server's side: it receives wishes, sends the
 * rest.
 */
final class AsyncApi {
    private static final String CHANNEL = "#/channels/socket";
    private static final Map<String, Class<?>> TELLS = tells();

    private final ObjectNode root = JsonMapper.shared().createObjectNode();

    private AsyncApi() {}

    static ObjectNode document() {
        var api = new AsyncApi();
        api.info();
        api.server();
        api.channel();
        api.operations();
        api.components();
        return api.root;
    }

    private static Map<String, Class<?>> tells() {
        var tells = new LinkedHashMap<String, Class<?>>();
        for (var type : ServerMessage.class.getPermittedSubclasses()) {
            var name = Objects.requireNonNull(type.getAnnotation(JsonTypeName.class));
            tells.put(name.value(), type);
        }
        return tells;
    }

    private void info() {
        root.put("asyncapi", "3.0.0");
        var info = root.putObject("info").put("title", "ibasho").put("version", "v1");
        info.put(
                "description",
                "One WebSocket, subprotocol ibasho.v1, JSON text frames. Every wish carries a number n and"
                        + " gets exactly one done or refused, or the socket closes (close-codes.md).");
        info.putObject("license").put("name", "Apache-2.0");
        root.put("defaultContentType", "application/json");
    }

    private void server() {
        var server = root.putObject("servers").putObject("ibasho");
        server.put("host", "{host}").put("protocol", "wss");
        server.putObject("variables").putObject("host").put("description", "Host and port.");
        var cookie = server.putArray("security").addObject();
        cookie.put("type", "httpApiKey").put("name", "__Host-ibasho").put("in", "cookie");
    }

    private void channel() {
        var channel = root.putObject("channels").putObject("socket").put("address", "/ws");
        var messages = channel.putObject("messages");
        CommandRegistry.all()
                .forEach(entry -> refer(messages.putObject(entry.name()), entry.name()));
        TELLS.keySet().forEach(name -> refer(messages.putObject(name), name));
        var headers = channel.putObject("bindings").putObject("ws").put("method", "GET");
        var protocol = headers.putObject("headers").put("type", "object").putObject("properties");
        protocol.putObject("Sec-WebSocket-Protocol").put("const", "ibasho.v1");
        channel.put("x-max-bytes", Limits.MAX_FRAME_BYTES);
    }

    private static void refer(ObjectNode place, String message) {
        place.put("$ref", "#/components/messages/" + message);
    }

    private void operations() {
        var operations = root.putObject("operations");
        for (var entry : CommandRegistry.all()) {
            var operation = operations.putObject(entry.name()).put("action", "receive");
            operation.putObject("channel").put("$ref", CHANNEL);
            operation.put("summary", MarkdownTables.summary(entry.type(), entry.name()));
            channelMessage(operation.putArray("messages"), entry.name());
            var reply = operation.putObject("reply");
            reply.putObject("channel").put("$ref", CHANNEL);
            var answers = reply.putArray("messages");
            channelMessage(answers, "done");
            channelMessage(answers, "refused");
        }
        var tell = operations.putObject("tell").put("action", "send");
        tell.putObject("channel").put("$ref", CHANNEL);
        tell.put("summary", "What the server says by itself.");
        var events = tell.putArray("messages");
        TELLS.keySet().forEach(name -> channelMessage(events, name));
    }

    private static void channelMessage(ArrayNode messages, String name) {
        messages.addObject().put("$ref", CHANNEL + "/messages/" + name);
    }

    private void components() {
        var components = root.putObject("components");
        var messages = components.putObject("messages");
        CommandRegistry.all().forEach(entry -> wish(messages.putObject(entry.name()), entry));
        TELLS.forEach((name, type) -> tell(messages.putObject(name), name, type));
        components.set("schemas", JsonSchemas.definitions("components/schemas"));
    }

    private static void wish(ObjectNode message, CommandRegistry.Entry entry) {
        var rule = entry.rule();
        message.put("name", entry.name());
        message.put("summary", MarkdownTables.summary(entry.type(), entry.name()));
        message.put("x-capability", rule.capability());
        message.put("x-rate-class", rule.rate().name());
        message.put("x-max-bytes", rule.maxBytes());
        message.put("x-while-arriving", rule.whileArriving());
        var frame = message.putObject("payload").put("type", "object");
        var properties = frame.putObject("properties");
        properties.putObject("n").put("type", "integer").put("minimum", 1);
        schema(properties.putObject("m"), entry.type());
        frame.putArray("required").add("n").add("m");
        frame.put("additionalProperties", false);
    }

    private static void tell(ObjectNode message, String name, Class<?> type) {
        message.put("name", name).put("summary", MarkdownTables.summary(type, name));
        schema(message.putObject("payload"), type);
    }

    private static void schema(ObjectNode place, Class<?> type) {
        place.put("$ref", "#/components/schemas/" + TypeNames.of(type));
    }
}
