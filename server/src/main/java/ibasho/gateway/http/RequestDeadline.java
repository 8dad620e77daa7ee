package ibasho.gateway.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection that does not bring a whole request in time, however busily it trickles: one
 * deadline from connecting, or from the last answer, until the request is complete. Confined to the
 * event loop.
 */
public final class RequestDeadline extends ChannelDuplexHandler {
    /** Time for connecting, TLS, and one whole request. */
    public static final Duration WITHIN = Duration.ofSeconds(15);

    private @Nullable Future<?> deadline;

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        arm(ctx);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        disarm();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        disarm();
        super.channelInactive(ctx);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        if (message instanceof FullHttpRequest) {
            disarm();
        }
        super.channelRead(ctx, message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
            throws Exception {
        if (message instanceof FullHttpResponse) {
            arm(ctx);
        }
        super.write(ctx, message, promise);
    }

    private void arm(ChannelHandlerContext ctx) {
        disarm();
        deadline =
                ctx.executor()
                        .schedule(
                                () -> {
                                    var _ = ctx.close();
                                },
                                WITHIN.toMillis(),
                                TimeUnit.MILLISECONDS);
    }

    private void disarm() {
        var armed = deadline;
        if (armed != null) {
            armed.cancel(false);
            deadline = null;
        }
    }
}
