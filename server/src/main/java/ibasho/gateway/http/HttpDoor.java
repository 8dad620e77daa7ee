package ibasho.gateway.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last handler of an HTTP connection: asks the router and writes what it says. */
public final class HttpDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);

    private final CallReader calls;
    private final Router router;
    private final AnswerWriter answers;
    private final HttpMeter meter;

    /** Counts answers by status. */
    @FunctionalInterface
    public interface HttpMeter {
        /** One answer went out. */
        void answered(int status);
    }

    /** A door for one connection. */
    public HttpDoor(CallReader calls, Router router, AnswerWriter answers, HttpMeter meter) {
        this.calls = calls;
        this.router = router;
        this.answers = answers;
        this.meter = meter;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        var call = calls.read(ctx.channel(), request);
        var last = call == null || !HttpUtil.isKeepAlive(request);
        var headOnly = request.method().equals(HttpMethod.HEAD);
        ask(call)
                .whenComplete((answer, problem) ->
                        ctx.executor()
                                .execute(() ->
                                        finish(ctx, answerOr500(answer, problem), headOnly, last)));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!isOfThePeer(cause)) {
            LOG.warn("An HTTP connection broke: {}", cause.getClass().getName());
        }
        var _ = ctx.close();
    }

    /** What somebody outside can bring about as often as they like is not written down. */
    private static boolean isOfThePeer(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof DecoderException
                || cause instanceof PrematureChannelClosureException;
    }

    private CompletionStage<HttpAnswer> ask(@Nullable HttpCall call) {
        if (call == null) {
            return CompletableFuture.completedStage(
                    HttpAnswer.empty(HttpResponseStatus.BAD_REQUEST));
        }
        try {
            return router.answer(call);
        } catch (RuntimeException bug) {
            return CompletableFuture.failedStage(bug);
        }
    }

    private static HttpAnswer answerOr500(
            @Nullable HttpAnswer answer, @Nullable Throwable problem) {
        if (answer != null) {
            return answer;
        }
        LOG.error("A route failed.", problem);
        return HttpAnswer.empty(HttpResponseStatus.INTERNAL_SERVER_ERROR);
    }

    private void finish(
            ChannelHandlerContext ctx, HttpAnswer answer, boolean headOnly, boolean last) {
        meter.answered(answer.status().code());
        var written =
                answers.write(ctx, last ? answer.with("Connection", "close") : answer, headOnly);
        if (last) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }
}
