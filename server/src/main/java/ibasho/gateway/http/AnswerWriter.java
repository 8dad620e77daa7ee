package ibasho.gateway.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** Writes answers, each with the headers that every route carries. Thread-safe. */
public final class AnswerWriter {
    private final SecurityHeaders security;

    /** Writes with these headers. */
    public AnswerWriter(SecurityHeaders security) {
        this.security = security;
    }

    /** The headers that every answer carries. */
    public SecurityHeaders security() {
        return security;
    }

    /**
     * Writes and flushes one answer.
     *
     * @param headOnly leave the body out ({@code HEAD}); its length is told all the same
     */
    public ChannelFuture write(ChannelHandlerContext ctx, HttpAnswer answer, boolean headOnly) {
        var body = headOnly ? Bytes.NONE : answer.body();
        var response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        answer.status(),
                        Unpooled.wrappedBuffer(body.array()));
        answer.headers().forEach(header -> response.headers().add(header.name(), header.value()));
        security.putOn(response.headers());
        tellLength(response, answer);
        return ctx.writeAndFlush(response);
    }

    private static void tellLength(FullHttpResponse response, HttpAnswer answer) {
        var status = answer.status();
        if (!status.equals(HttpResponseStatus.NO_CONTENT)
                && !status.equals(HttpResponseStatus.NOT_MODIFIED)) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length());
        }
    }
}
