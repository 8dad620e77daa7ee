package ibasho.boot;

import ibasho.gateway.http.AnswerWriter;
import ibasho.gateway.http.BodyAggregator;
import ibasho.gateway.http.CallReader;
import ibasho.gateway.http.HttpAnswer;
import ibasho.gateway.http.HttpCall;
import ibasho.gateway.http.HttpDoor;
import ibasho.gateway.http.OneAtATime;
import ibasho.gateway.http.RequestDeadline;
import ibasho.gateway.http.Router;
import ibasho.gateway.http.SecurityHeaders;
import ibasho.gateway.http.TrustedProxies;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Shows figures to Prometheus on an address of their own (ops-04). One thread. */
final class MetricsServer implements AutoCloseable {
    private final PrometheusMeterRegistry registry;
    private final EventLoopGroup loop;
    private final Channel listening;

    private MetricsServer(PrometheusMeterRegistry registry, Settings.Metrics settings)
            throws StartFailed {
        this.registry = registry;
        this.loop =
                new MultiThreadIoEventLoopGroup(
                        1, new DefaultThreadFactory("metrics", true), NioIoHandler.newFactory());
        var bound =
                new ServerBootstrap()
                        .group(loop)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childHandler(new Setup())
                        .bind(settings.host(), settings.port())
                        .awaitUninterruptibly();
        var why = bound.cause();
        if (why != null) {
            close();
            throw new StartFailed(
                    "cannot listen on "
                            + settings.host()
                            + ":"
                            + settings.port()
                            + " (metrics): "
                            + why.getMessage());
        }
        this.listening = bound.channel();
    }

    /**
     * Listens at once.
     *
     * @throws StartFailed in one line, if the address is taken
     */
    static MetricsServer start(PrometheusMeterRegistry registry, Settings.Metrics settings)
            throws StartFailed {
        return new MetricsServer(registry, settings);
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    @Override
    public void close() {
        var _ = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2_000);
    }

    private CompletionStage<HttpAnswer> figures(HttpCall call) {
        return CompletableFuture.completedStage(
                HttpAnswer.text(HttpResponseStatus.OK, registry.scrape()));
    }

    /** The pipeline of one connection: HTTP/1.1 and a single route. */
    private final class Setup extends ChannelInitializer<Channel> {
        private final CallReader calls = new CallReader(new TrustedProxies(List.of()));
        private final AnswerWriter answers = new AnswerWriter(new SecurityHeaders(Set.of(), false));
        private final Router router =
                new Router.Table()
                        .add(HttpMethod.GET, "/metrics", MetricsServer.this::figures)
                        .otherwise(_ -> notFound());

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(
                            new HttpServerCodec(),
                            new BodyAggregator(answers),
                            new RequestDeadline(),
                            new OneAtATime(),
                            new HttpDoor(calls, router, answers, _ -> {}));
        }

        private static CompletionStage<HttpAnswer> notFound() {
            return CompletableFuture.completedStage(HttpAnswer.empty(HttpResponseStatus.NOT_FOUND));
        }
    }
}
