package ibasho.gateway.http;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.util.Objects;

/** What is known of a connection as such: who is at its other end. */
public final class Connection {
    private static final AttributeKey<InetSocketAddress> PEER =
            AttributeKey.valueOf(Connection.class, "PEER");

    private Connection() {}

    /** A proxy that speaks the PROXY protocol names the peer it speaks for. */
    public static void namePeer(Channel channel, InetSocketAddress peer) {
        channel.attr(PEER).set(peer);
    }

    /** The peer: as named by a proxy of ours, or the socket's own. */
    public static InetSocketAddress peer(Channel channel) {
        var named = channel.attr(PEER).get();
        return named != null
                ? named
                : (InetSocketAddress) Objects.requireNonNull(channel.remoteAddress());
    }
}
