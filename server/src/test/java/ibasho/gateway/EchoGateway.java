package ibasho.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The pipeline of the shipped server, to the last handler; only messages are sent back before they
 * reach it, because conformance is judged by echo. Closing, pings and faults are its own.
 */
final class EchoGateway implements AutoCloseable {
    private static final int WRONG_CODE = 1001;

    private final PlayedGateway gateway = new PlayedGateway();
    private final MultiThreadIoEventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel listening;
    private final boolean broken;

    EchoGateway() {
        this(false);
    }

    /** Answers every goodbye with a code of its own. */
    static EchoGateway broken() {
        return new EchoGateway(true);
    }

    private EchoGateway(boolean broken) {
        this.broken = broken;
        this.listening =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(new Setup())
                        .bind(InetAddress.getLoopbackAddress(), 0)
                        .syncUninterruptibly()
                        .channel();
    }

    String host() {
        return "127.0.0.1:" + ((InetSocketAddress) listening.localAddress()).getPort();
    }

    PlayedFrontDesk frontDesk() {
        return gateway.frontDesk;
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        var _ = loops.shutdownGracefully();
        gateway.close();
    }

    private final class Setup extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            var pipeline = channel.pipeline();
            pipeline.addLast(gateway.server.connectionSetup());
            pipeline.addAfter(
                    pipeline.context(HttpServerCodec.class).name(), null, new Upgrades(broken));
        }
    }

    /** Puts the echo before the last handler as soon as the handshake is answered. */
    private static final class Upgrades extends ChannelDuplexHandler {
        private final boolean broken;

        Upgrades(boolean broken) {
            this.broken = broken;
        }

        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
                throws Exception {
            var accepted =
                    message instanceof HttpResponse answer
                            && answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
            super.write(ctx, message, promise);
            if (accepted) {
                ctx.executor().execute(() -> echo(ctx));
            }
        }

        private void echo(ChannelHandlerContext ctx) {
            var last = ctx.pipeline().context(SocketHandler.class);
            if (last != null) {
                ctx.pipeline().addBefore(last.name(), null, broken ? new BrokenEcho() : new Echo());
            }
            ctx.pipeline().remove(this);
        }
    }

    private static final class BrokenEcho extends Echo {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
            if (message instanceof CloseWebSocketFrame close) {
                close.release();
                ctx.writeAndFlush(new CloseWebSocketFrame(WRONG_CODE, ""))
                        .addListener(ChannelFutureListener.CLOSE);
            } else {
                super.channelRead(ctx, message);
            }
        }
    }

    private static class Echo extends ChannelInboundHandlerAdapter {
        private boolean closing;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
            closing |= message instanceof CloseWebSocketFrame;
            var isMessage =
                    message instanceof TextWebSocketFrame
                            || message instanceof BinaryWebSocketFrame;
            if (isMessage && !closing) {
                var _ = ctx.writeAndFlush(message);
            } else {
                super.channelRead(ctx, message);
            }
        }
    }
}
