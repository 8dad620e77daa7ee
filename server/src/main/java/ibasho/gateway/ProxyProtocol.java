package ibasho.gateway;

import ibasho.gateway.http.Connection;
import ibasho.gateway.http.TrustedProxies;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import java.net.InetSocketAddress;

/**
 * The PROXY protocol, spoken by configured proxies only. Thread-safe.
 *
 * @param spoken whether they speak it at all
 */
record ProxyProtocol(boolean spoken, TrustedProxies proxies) {
    void addTo(Channel channel) {
        if (spoken
                && channel.remoteAddress() instanceof InetSocketAddress peer
                && proxies.include(peer)) {
            channel.pipeline().addLast(new HAProxyMessageDecoder(), new NamePeer());
        }
    }

    /** Hears whom the proxy speaks for, then steps aside. */
    private static final class NamePeer extends SimpleChannelInboundHandler<HAProxyMessage> {
        @Override
        protected void channelRead0(ChannelHandlerContext ctx, HAProxyMessage message) {
            var address = message.sourceAddress();
            if (address != null && message.sourcePort() > 0) {
                Connection.namePeer(
                        ctx.channel(), new InetSocketAddress(address, message.sourcePort()));
            }
            ctx.pipeline().remove(this);
        }
    }
}
