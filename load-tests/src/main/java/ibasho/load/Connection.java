package ibasho.load;

import ibasho.protocol.ClientFrame;
import ibasho.protocol.ClientMessage;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One socket of a robot: numbers its wishes and matches the answers. Confined to the event loop of
 * its channel.
 */
final class Connection {
    /** What arrives without having been asked for. Called on the event loop. */
    interface Listener {
        void heard(ServerMessage event);

        /** {@code code} is the WebSocket close code, 1006 when the socket just broke. */
        void closed(int code);

        /** The server said something that the protocol does not know. */
        void puzzled(Throwable fault);
    }

    private record Pending(String wish, CompletableFuture<@Nullable Result> answer) {}

    private static final int BROKEN = 1006;

    private final Channel channel;
    private final Listener listener;
    private final Map<Long, Pending> pending = new LinkedHashMap<>();
    private long lastNumber;
    private int closeCode = BROKEN;

    Connection(Channel channel, Listener listener) {
        this.channel = channel;
        this.listener = listener;
    }

    /**
     * Sends one wish.
     *
     * @return its result; fails with {@link RefusedException} or {@link ClosedException}
     */
    CompletableFuture<@Nullable Result> ask(ClientMessage wish) {
        var answer = new CompletableFuture<@Nullable Result>();
        if (!channel.isActive()) {
            answer.completeExceptionally(new ClosedException(closeCode));
            return answer;
        }
        var number = ++lastNumber;
        pending.put(number, new Pending(wish.getClass().getSimpleName(), answer));
        var _ =
                channel.writeAndFlush(
                        new TextWebSocketFrame(Wire.write(new ClientFrame(number, wish))));
        return answer;
    }

    /** Names of the wishes that wait for their answer. */
    List<String> waits() {
        return pending.values().stream().map(Pending::wish).toList();
    }

    void received(String text) {
        try {
            understood(text);
        } catch (RuntimeException fault) {
            listener.puzzled(fault);
        }
    }

    private void understood(String text) {
        switch (Wire.message(text)) {
            case ServerMessage.Done(var n, var result) -> answered(n).answer.complete(result);
            case ServerMessage.Refused(var n, var code, var _) -> {
                var asked = answered(n);
                asked.answer.completeExceptionally(new RefusedException(code, asked.wish));
            }
            case ServerMessage event -> listener.heard(event);
        }
    }

    private Pending answered(long number) {
        var asked = pending.remove(number);
        if (asked == null) {
            throw new IllegalStateException(
                    "answer to " + number + " (expected: one answer per wish)");
        }
        return asked;
    }

    /** The peer said why it closes; the end of the socket follows. */
    void closing(int code) {
        closeCode = code;
    }

    void closed() {
        var unanswered = List.copyOf(pending.values());
        pending.clear();
        unanswered.forEach(p -> p.answer.completeExceptionally(new ClosedException(closeCode)));
        listener.closed(closeCode);
    }

    /** Breaks the socket without a word, as a lost network would. */
    void cut() {
        var _ = channel.close();
    }
}
