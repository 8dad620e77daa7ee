package ibasho.gateway;

import ibasho.gateway.http.HttpCall;
import ibasho.gateway.http.OriginRule;
import ibasho.participant.SessionHolder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Who may open a socket, and what answers on it. Thread-safe. */
final class SocketDoor {
    private static final AtomicLong LAST_ID = new AtomicLong();

    private final OriginRule origins;
    private final AddressCaps places;
    private final Reception reception;
    private final OpenSockets sockets;
    private final RoomPost rooms;
    private volatile boolean shut;

    SocketDoor(
            OriginRule origins,
            AddressCaps places,
            Reception reception,
            OpenSockets sockets,
            RoomPost rooms) {
        this.origins = origins;
        this.places = places;
        this.reception = reception;
        this.sockets = sockets;
        this.rooms = rooms;
    }

    /** Lets nobody in any more: the server goes down. */
    void shut() {
        shut = true;
    }

    /** The status to refuse with, or {@code null}. */
    @Nullable HttpResponseStatus problem(HttpCall call) {
        return shut ? HttpResponseStatus.SERVICE_UNAVAILABLE : Handshake.problem(call, origins);
    }

    CompletionStage<@Nullable SessionHolder> find(String token) {
        return reception.frontDesk().find(token);
    }

    /** Takes a place for this address until the channel closes; false if there is none. */
    boolean takePlace(Channel channel, InetSocketAddress from) {
        if (!places.take(from)) {
            return false;
        }
        channel.closeFuture().addListener(_ -> places.giveBack(from));
        return true;
    }

    ChannelHandler handler(SessionHolder holder) {
        return new SocketHandler(LAST_ID.incrementAndGet(), holder, reception, sockets, rooms);
    }

    void refused(HttpResponseStatus status) {
        reception.meters().handshakeRefused(status.code());
    }
}
