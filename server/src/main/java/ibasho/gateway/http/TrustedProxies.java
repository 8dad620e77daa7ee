package ibasho.gateway.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The proxies in front of us whose word about the browser's address is believed. Nobody else's is.
 * Immutable.
 */
public final class TrustedProxies {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final List<IpSubnetFilterRule> networks;

    /**
     * Believes proxies in these networks.
     *
     * @param networks addresses or {@code address/bits}, such as {@code 127.0.0.1} or {@code
     *     10.0.0.0/8}
     * @throws IllegalArgumentException if one is neither
     */
    public TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::rule).toList();
    }

    /** Whether this peer is one of them. */
    public boolean include(InetSocketAddress peer) {
        return networks.stream().anyMatch(network -> network.matches(peer));
    }

    /**
     * Where the browser is: the last address in {@code X-Forwarded-For} that is not a proxy of
     * ours, or the peer itself.
     */
    public InetSocketAddress browserBehind(InetSocketAddress peer, HttpHeaders headers) {
        if (!include(peer)) {
            return peer;
        }
        var believed = peer;
        for (var hop : hops(headers).reversed()) {
            var address = NetUtil.createByteArrayFromIpAddressString(hop);
            if (address == null) {
                return believed;
            }
            believed = socketAddress(address);
            if (!include(believed)) {
                return believed;
            }
        }
        return believed;
    }

    /** Whether a proxy of ours says that the browser came by TLS. */
    public boolean saysTls(InetSocketAddress peer, HttpHeaders headers) {
        return include(peer) && "https".equalsIgnoreCase(headers.get(FORWARDED_PROTO, ""));
    }

    private static List<String> hops(HttpHeaders headers) {
        return headers.getAll(FORWARDED_FOR).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static InetSocketAddress socketAddress(byte[] address) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address), 0);
        } catch (UnknownHostException bug) {
            throw new IllegalStateException("address bytes: " + address.length, bug);
        }
    }

    private static IpSubnetFilterRule rule(String network) {
        var slash = network.indexOf('/');
        var address = slash < 0 ? network : network.substring(0, slash);
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            throw new IllegalArgumentException(
                    "trusted proxy: " + network + " (expected: address or address/bits)");
        }
        var bits = slash < 0 ? bytes.length * 8 : bits(network, slash);
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }

    private static int bits(String network, int slash) {
        try {
            return Integer.parseInt(network.substring(slash + 1));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    "trusted proxy: " + network + " (expected: a number after the slash)");
        }
    }
}
