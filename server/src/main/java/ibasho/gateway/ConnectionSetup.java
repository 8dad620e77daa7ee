package ibasho.gateway;

import ibasho.gateway.http.AnswerWriter;
import ibasho.gateway.http.BodyAggregator;
import ibasho.gateway.http.CallReader;
import ibasho.gateway.http.HttpDoor;
import ibasho.gateway.http.OneAtATime;
import ibasho.gateway.http.RequestDeadline;
import ibasho.gateway.http.Router;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.WriteTimeoutHandler;
import org.jspecify.annotations.Nullable;

/** What every new connection speaks: PROXY (from a proxy of ours), TLS, HTTP/1.1. Thread-safe. */
final class ConnectionSetup extends ChannelInitializer<Channel> {
    private static final int MAX_LINE_BYTES = 4_096;
    private static final int MAX_HEADER_BYTES = 8_192;
    private static final int WRITE_WITHIN_SECONDS = 30;

    private final @Nullable SslContext tls;
    private final ProxyProtocol proxyProtocol;
    private final CallReader calls;
    private final Router router;
    private final AnswerWriter answers;
    private final SocketDoor socketDoor;
    private final GatewayMeters meters;

    ConnectionSetup(
            @Nullable SslContext tls,
            ProxyProtocol proxyProtocol,
            CallReader calls,
            Router router,
            AnswerWriter answers,
            SocketDoor socketDoor,
            GatewayMeters meters) {
        this.tls = tls;
        this.proxyProtocol = proxyProtocol;
        this.calls = calls;
        this.router = router;
        this.answers = answers;
        this.socketDoor = socketDoor;
        this.meters = meters;
    }

    @Override
    protected void initChannel(Channel channel) {
        var pipeline = channel.pipeline();
        proxyProtocol.addTo(channel);
        if (tls != null) {
            pipeline.addLast(tls.newHandler(channel.alloc()));
        }
        pipeline.addLast(
                new HttpServerCodec(
                        new HttpDecoderConfig()
                                .setMaxInitialLineLength(MAX_LINE_BYTES)
                                .setMaxHeaderSize(MAX_HEADER_BYTES)),
                new BodyAggregator(answers),
                new RequestDeadline(),
                new OneAtATime(),
                new WriteTimeoutHandler(WRITE_WITHIN_SECONDS),
                new UpgradeHandler(calls, answers, socketDoor),
                new HttpDoor(calls, router, answers, meters));
    }
}
