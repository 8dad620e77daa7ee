package ibasho.load.peer;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The usual first WebSocket broadcaster on Netty: a fresh frame and a flush for every member. */
public final class NaiveNetty {
    private static final int MAX_BYTES = 65_536;
    private static final int BACKLOG = 1_024;
    private static final Map<String, ChannelGroup> ROOMS = new ConcurrentHashMap<>();

    private NaiveNetty() {}

    /** Runs until killed. */
    public static void main(String[] arguments) throws InterruptedException {
        var bound =
                new ServerBootstrap()
                        .group(new MultiThreadIoEventLoopGroup(EpollIoHandler.newFactory()))
                        .channel(EpollServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(new Setup())
                        .bind("127.0.0.1", 0)
                        .sync()
                        .channel();
        System.out.println("ready " + ((InetSocketAddress) bound.localAddress()).getPort());
        bound.closeFuture().sync();
    }

    private static final class Setup extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(MAX_BYTES),
                            new WebSocketServerProtocolHandler("/", true),
                            new Member());
        }
    }

    private static final class Member extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private @Nullable ChannelGroup room;

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof HandshakeComplete done) {
                room =
                        ROOMS.computeIfAbsent(
                                done.requestUri(),
                                _ -> new DefaultChannelGroup(GlobalEventExecutor.INSTANCE));
                room.add(ctx.channel());
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame frame) {
            if (room != null) {
                var text = frame.text();
                for (var member : room) {
                    var _ = member.writeAndFlush(new TextWebSocketFrame(text));
                }
            }
        }
    }
}
