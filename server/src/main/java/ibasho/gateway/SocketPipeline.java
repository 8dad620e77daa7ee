package ibasho.gateway;

import ibasho.gateway.http.HttpDoor;
import ibasho.gateway.http.OneAtATime;
import ibasho.gateway.http.RequestDeadline;
import ibasho.protocol.Limits;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.handler.timeout.WriteTimeoutHandler;
import org.jspecify.annotations.Nullable;

/** The pipeline of a socket once its handshake is done (RFC 6455, no extensions). */
final class SocketPipeline {
    /** Masked frames only, no reserved bits, nothing longer than we read. */
    static final WebSocketDecoderConfig DECODER =
            WebSocketDecoderConfig.newBuilder()
                    .maxFramePayloadLength(Limits.MAX_FRAME_BYTES)
                    .expectMaskedFrames(true)
                    .allowMaskMismatch(false)
                    .allowExtensions(false)
                    .closeOnProtocolViolation(true)
                    .withUTF8Validator(true)
                    .build();

    private SocketPipeline() {}

    /** Replaces what spoke HTTP by what speaks frames, ending in {@code last}. */
    static void install(ChannelPipeline pipeline, ChannelHandler last) {
        pipeline.remove(RequestDeadline.class);
        pipeline.remove(OneAtATime.class);
        pipeline.remove(WriteTimeoutHandler.class);
        pipeline.remove(UpgradeHandler.class);
        pipeline.remove(HttpDoor.class);
        pipeline.addLast(
                new FloodGate(),
                new Utf8FrameValidator(true),
                new WebSocketFrameAggregator(Limits.MAX_FRAME_BYTES),
                new IdleStateHandler((int) Limits.PING_EVERY.toSeconds(), 0, 0),
                last);
    }

    /** A frame that came with the handshake; nothing if there was none. */
    static void hear(ChannelPipeline pipeline, byte @Nullable [] frame) {
        var gate = pipeline.context(FloodGate.class);
        if (frame != null && gate != null) {
            gate.fireChannelRead(new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)));
        }
    }
}
