package ibasho.gateway;

import ibasho.kernel.Caller;
import ibasho.participant.SessionHolder;
import ibasho.protocol.CloseCode;
import ibasho.protocol.Limits;
import ibasho.wire.EncodedMessage;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last handler of a socket: text in, close codes out, and the patience we have with a silent
 * peer. Confined to the event loop, except where a method says otherwise.
 */
final class SocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
    /** How long a peer may take to answer our close frame. */
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private static final int SILENCES_BORNE = (int) Limits.IDLE_AFTER.dividedBy(Limits.PING_EVERY);

    private final long id;
    private final Caller caller;
    private final SessionHolder holder;
    private final Reception reception;
    private final OpenSockets sockets;
    private final RoomPost rooms;
    private final FloodGuard pings = new FloodGuard(System::nanoTime);
    private @Nullable ChannelHandlerContext ctx;
    private @Nullable Session session;
    private int silences;
    private boolean closing;

    /** A handler for a socket that this person opened; add it to the pipeline at once. */
    SocketHandler(
            long id,
            SessionHolder holder,
            Reception reception,
            OpenSockets sockets,
            RoomPost rooms) {
        this.id = id;
        this.caller = holder.caller();
        this.holder = holder;
        this.reception = reception;
        this.sockets = sockets;
        this.rooms = rooms;
    }

    /** Who opened the socket; roles as of then. Any thread. */
    Caller caller() {
        return caller;
    }

    /** Closes with a code. Any thread. */
    void close(CloseCode code) {
        loop(() -> session().close(code));
    }

    /**
     * Says a last word and closes once every wish is answered; done when it is gone. Any thread.
     */
    CompletableFuture<Void> leave(EncodedMessage lastWord) {
        var gone = new CompletableFuture<Void>();
        here().channel().closeFuture().addListener(_ -> gone.complete(null));
        loop(() -> session().leave(lastWord));
        return gone;
    }

    /** Sends an event, if hello was said. Any thread. */
    void tell(EncodedMessage message) {
        loop(() -> {
            if (session().isIn()) {
                session().send(message);
            }
        });
    }

    /** The same, if whoever is on the other side, as of then, is to hear it. Any thread. */
    void tellIf(Predicate<Caller> hears, EncodedMessage message) {
        loop(() -> {
            if (session().isIn() && hears.test(session().caller())) {
                session().send(message);
            }
        });
    }

    /** Something about the person changed: reads it and tells browser and room. Any thread. */
    void personChanged() {
        loop(this::readAgain);
    }

    private void readAgain() {
        var _ = session().refresh().thenRun(this::tellChange);
    }

    private void tellChange() {
        session().tellSelf();
        var visitor = session().self().visitor();
        if (session().askedRoom() && visitor != null) {
            rooms.changed(caller.space(), visitor);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        this.ctx = ctx;
        this.session = new Session(id, holder, ctx.channel(), reception, this::writeClose);
        reception.meters().opened();
        sockets.add(this).forEach(tooMany -> tooMany.close(CloseCode.TOO_MANY_TABS));
        if (caller.isStaff()) {
            reception.reach().opened(caller.who());
        }
        later(Limits.HELLO_WITHIN.toMillis(), this::helloDue);
        later(session.self().left(reception.clock().instant()).toMillis() + 1, this::runOut);
        ctx.channel().closeFuture().addListener(_ -> gone());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        silences = 0;
        switch (frame) {
            case CloseWebSocketFrame close -> closed(ctx, close);
            case WebSocketFrame _ when closing -> {}
            case TextWebSocketFrame text -> session().read(ByteBufUtil.getBytes(text.content()));
            case BinaryWebSocketFrame _ -> session().close(CloseCode.NOT_TEXT);
            case PingWebSocketFrame ping -> pong(ctx, ping);
            default -> {}
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) throws Exception {
        session().writabilityChanged();
        super.channelWritabilityChanged(ctx);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
        switch (event) {
            case IdleStateEvent _ -> silent(ctx);
            case CloseCode code -> session().close(code);
            default -> super.userEventTriggered(ctx, event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        var code = SocketFaults.codeFor(cause);
        if (code == null) {
            var _ = ctx.close();
        } else {
            session().close(code);
        }
    }

    private void closed(ChannelHandlerContext ctx, CloseWebSocketFrame close) {
        if (closing) {
            var _ = ctx.close();
            return;
        }
        closing = true;
        session().gone();
        ctx.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
    }

    private void pong(ChannelHandlerContext ctx, PingWebSocketFrame ping) {
        if (pings.answersPing() && ctx.channel().isWritable()) {
            var _ = ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        }
    }

    private void silent(ChannelHandlerContext ctx) {
        silences++;
        if (silences >= SILENCES_BORNE) {
            session().close(CloseCode.SILENT);
        } else {
            var _ = ctx.writeAndFlush(new PingWebSocketFrame());
        }
    }

    /** Heard even when the line broke before this handler was there. */
    private void gone() {
        session().gone();
        sockets.remove(this);
        if (caller.isStaff()) {
            reception.reach().closed(caller.who());
        }
        reception.meters().gone();
        if (session().askedRoom()) {
            rooms.lost(caller, id);
        }
    }

    private void runOut() {
        session().close(CloseCode.SIGNED_OUT);
    }

    private void helloDue() {
        if (!session().isIn()) {
            session().close(CloseCode.HELLO_TOO_LATE);
        }
    }

    private void writeClose(CloseCode code) {
        closing = true;
        var here = here();
        var _ = here.writeAndFlush(new CloseWebSocketFrame(code.number(), ""));
        later(CLOSE_WITHIN.toMillis(), this::cut);
    }

    private void cut() {
        var _ = here().close();
    }

    private void later(long millis, Runnable what) {
        var task = here().executor().schedule(what, millis, TimeUnit.MILLISECONDS);
        here().channel().closeFuture().addListener(_ -> task.cancel(false));
    }

    private void loop(Runnable what) {
        here().executor().execute(what);
    }

    private ChannelHandlerContext here() {
        return Objects.requireNonNull(ctx);
    }

    private Session session() {
        return Objects.requireNonNull(session);
    }
}
