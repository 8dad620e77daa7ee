package ibasho.gateway.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets one request through at a time, so that answers leave in the order of the requests although
 * routes answer when they like. Reads no more meanwhile; a client that sends far ahead is cut.
 * Confined to the event loop.
 */
public final class OneAtATime extends ChannelDuplexHandler {
    private static final int MOST_AHEAD = 16;

    private final Deque<FullHttpRequest> ahead = new ArrayDeque<>();
    private boolean busy;

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        ahead.forEach(FullHttpRequest::release);
        ahead.clear();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!busy || !(message instanceof FullHttpRequest request)) {
            pass(ctx, message);
            return;
        }
        ahead.add(request);
        if (ahead.size() > MOST_AHEAD) {
            var _ = ctx.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
            throws Exception {
        if (message instanceof FullHttpResponse) {
            promise.addListener(_ -> next(ctx));
        }
        super.write(ctx, message, promise);
    }

    private void pass(ChannelHandlerContext ctx, Object message) {
        busy = true;
        ctx.channel().config().setAutoRead(false);
        ctx.fireChannelRead(message);
    }

    private void next(ChannelHandlerContext ctx) {
        var request = ahead.poll();
        if (request != null) {
            pass(ctx, request);
            return;
        }
        busy = false;
        ctx.channel().config().setAutoRead(true);
    }
}
