package ibasho.gateway.http;

import ibasho.protocol.Limits;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Gathers one whole request; a body over the limit is refused with our own headers. */
public final class BodyAggregator extends HttpObjectAggregator {
    private final AnswerWriter answers;

    /** Gathers requests of one connection. */
    public BodyAggregator(AnswerWriter answers) {
        super(Limits.MAX_BODY_BYTES);
        this.answers = answers;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        answers.write(ctx, HttpAnswer.empty(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE), false)
                .addListener(ChannelFutureListener.CLOSE);
    }
}
