package ibasho.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.ssl.SslContextBuilder;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Opens WebSockets of {@code ibasho.v1} on one event loop. */
final class Dialler {
    private static final int MAX_MESSAGE_BYTES = 8 << 20;
    private static final int CONNECT_MILLIS = 5_000;

    private final Place place;
    private final EventLoop loop;

    Dialler(Place place, EventLoop loop) {
        this.place = place;
        this.loop = loop;
    }

    /** Opens a socket; fails when the server is not there or refuses the handshake. */
    CompletableFuture<Connection> open(String cookie, Connection.Listener listener) {
        var opened = new CompletableFuture<Connection>();
        var bootstrap =
                new Bootstrap()
                        .group(loop)
                        .channel(NioSocketChannel.class)
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                        .option(ChannelOption.TCP_NODELAY, true)
                        .handler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel)
                                            throws SSLException {
                                        var frames = new Frames(listener, opened);
                                        fill(channel, handshake(cookie), frames);
                                    }
                                });
        bootstrap
                .connect(place.host(), place.port())
                .addListener(result -> {
                    if (!result.isSuccess()) {
                        opened.completeExceptionally(result.cause());
                    }
                });
        return opened;
    }

    private void fill(SocketChannel channel, WebSocketClientProtocolConfig handshake, Frames frames)
            throws SSLException {
        var pipeline = channel.pipeline();
        if (place.secure()) {
            var tls = SslContextBuilder.forClient().build();
            pipeline.addLast(tls.newHandler(channel.alloc(), place.host(), place.port()));
        }
        pipeline.addLast(new HttpClientCodec());
        pipeline.addLast(new HttpObjectAggregator(MAX_MESSAGE_BYTES));
        pipeline.addLast(new WebSocketClientProtocolHandler(handshake));
        pipeline.addLast(new WebSocketFrameAggregator(MAX_MESSAGE_BYTES));
        pipeline.addLast(frames);
    }

    private WebSocketClientProtocolConfig handshake(String cookie) {
        var headers = new DefaultHttpHeaders();
        headers.set("Cookie", cookie);
        headers.set("Origin", place.origin());
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(place.socket())
                .version(WebSocketVersion.V13)
                .subprotocol("ibasho.v1")
                .allowExtensions(false)
                .customHeaders(headers)
                .maxFramePayloadLength(MAX_MESSAGE_BYTES)
                .handleCloseFrames(false)
                .build();
    }

    /** The end of the pipeline: hands text to the connection, and tells when the socket ends. */
    private static final class Frames extends SimpleChannelInboundHandler<WebSocketFrame> {
        private final Connection.Listener listener;
        private final CompletableFuture<Connection> opened;
        private @Nullable Connection connection;

        Frames(Connection.Listener listener, CompletableFuture<Connection> opened) {
            this.listener = listener;
            this.opened = opened;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                connection = new Connection(context.channel(), listener);
                opened.complete(connection);
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            if (connection == null) {
                return;
            }
            switch (frame) {
                case TextWebSocketFrame text -> connection.received(text.text());
                case CloseWebSocketFrame close -> {
                    connection.closing(close.statusCode());
                    var _ = context.close();
                }
                default -> {}
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (connection != null) {
                connection.closed();
            }
            opened.completeExceptionally(new ClosedException(0));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            opened.completeExceptionally(cause);
            var _ = context.close();
        }
    }
}
