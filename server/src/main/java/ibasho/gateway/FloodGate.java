package ibasho.gateway;

import ibasho.protocol.CloseCode;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/**
 * Counts every frame before anything is done with it, pieces of messages too, and asks to close the
 * socket when there are too many. Confined to the event loop.
 */
final class FloodGate extends ChannelInboundHandlerAdapter {
    private final FloodGuard guard = new FloodGuard(System::nanoTime);
    private boolean shut;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        if (!shut && bears(message)) {
            super.channelRead(ctx, message);
            return;
        }
        ReferenceCountUtil.release(message);
        if (!shut) {
            shut = true;
            ctx.fireUserEventTriggered(CloseCode.FLOOD);
        }
    }

    private boolean bears(Object message) {
        return !(message instanceof WebSocketFrame frame)
                || guard.bears(frame.content().readableBytes());
    }
}
