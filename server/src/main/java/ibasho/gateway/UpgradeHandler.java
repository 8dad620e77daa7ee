package ibasho.gateway;

import ibasho.gateway.http.AnswerWriter;
import ibasho.gateway.http.CallReader;
import ibasho.gateway.http.Cookies;
import ibasho.gateway.http.HttpAnswer;
import ibasho.gateway.http.HttpCall;
import ibasho.participant.SessionHolder;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes {@code /ws} out of the HTTP requests: checks the handshake, looks up the session, then
 * turns the connection into a socket. Everything else passes on. Confined to the event loop.
 */
final class UpgradeHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradeHandler.class);
    private static final String PATH = "/ws";

    private final CallReader calls;
    private final AnswerWriter answers;
    private final SocketDoor door;

    UpgradeHandler(CallReader calls, AnswerWriter answers, SocketDoor door) {
        super(false);
        this.calls = calls;
        this.answers = answers;
        this.door = door;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        var call = calls.read(ctx.channel(), request);
        if (call == null || !call.path().equals(PATH)) {
            ctx.fireChannelRead(request);
            return;
        }
        var problem = door.problem(call);
        var token = Cookies.SESSION.in(call.headers());
        if (problem != null || token == null) {
            request.release();
            refuse(ctx, problem == null ? HttpResponseStatus.UNAUTHORIZED : problem);
            return;
        }
        var _ =
                door.find(token)
                        .whenCompleteAsync(
                                (holder, fault) -> found(ctx, request, call, holder, fault),
                                ctx.executor());
    }

    private void found(
            ChannelHandlerContext ctx,
            FullHttpRequest request,
            HttpCall call,
            @Nullable SessionHolder holder,
            @Nullable Throwable fault) {
        try {
            if (fault != null) {
                LOG.error("A session could not be looked up.", fault);
                refuse(ctx, HttpResponseStatus.SERVICE_UNAVAILABLE);
            } else if (holder == null) {
                refuse(ctx, HttpResponseStatus.UNAUTHORIZED);
            } else if (!door.takePlace(ctx.channel(), call.from())) {
                refuse(ctx, HttpResponseStatus.TOO_MANY_REQUESTS);
            } else {
                upgrade(ctx, request, holder);
            }
        } finally {
            request.release();
        }
    }

    private void upgrade(ChannelHandlerContext ctx, FullHttpRequest request, SessionHolder holder) {
        var hello = Handshake.helloIn(request.uri());
        var headers = new DefaultHttpHeaders();
        answers.security().putOn(headers);
        new WebSocketServerHandshaker13(PATH, Handshake.SUBPROTOCOL, SocketPipeline.DECODER)
                .handshake(ctx.channel(), request, headers, ctx.newPromise())
                .addListener(done -> {
                    if (done.isSuccess()) {
                        SocketPipeline.install(ctx.pipeline(), door.handler(holder));
                        SocketPipeline.hear(ctx.pipeline(), hello);
                        ctx.channel().config().setAutoRead(true);
                    } else {
                        var _ = ctx.close();
                    }
                });
    }

    private void refuse(ChannelHandlerContext ctx, HttpResponseStatus status) {
        door.refused(status);
        var answer =
                HttpAnswer.empty(status)
                        .with(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13")
                        .with(HttpHeaderNames.CONNECTION, "close");
        answers.write(ctx, answer, false).addListener(ChannelFutureListener.CLOSE);
    }
}
