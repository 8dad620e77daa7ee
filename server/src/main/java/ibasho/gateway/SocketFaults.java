package ibasho.gateway;

import ibasho.protocol.CloseCode;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an exception in a socket's pipeline means for the peer. */
final class SocketFaults {
    private static final Logger LOG = LoggerFactory.getLogger(SocketFaults.class);

    private SocketFaults() {}

    /**
     * The code to close with; {@code null} to close without one, because the line is broken or the
     * decoder has already said why.
     */
    static @Nullable CloseCode codeFor(Throwable cause) {
        return switch (cause) {
            case TooLongFrameException _ -> CloseCode.TOO_LONG;
            case CorruptedWebSocketFrameException _ -> null;
            case SSLException _ -> null;
            case IOException _ -> null;
            case CodecException _ -> CloseCode.PROTOCOL_ERROR;
            default -> {
                LOG.error("A socket failed.", cause);
                yield CloseCode.OUR_FAULT;
            }
        };
    }
}
