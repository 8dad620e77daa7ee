package ibasho.voice.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ice4j.TransportAddress;
import org.ice4j.ice.harvest.SinglePortUdpHarvester;
import org.ice4j.util.Buffer;
import org.jspecify.annotations.NullUnmarked;

/**
 * The UDP port on one address. Each new address that names a connection costs a socket and a thread
 * before anything is proved, so only connections that are expected may have some, and few.
 */
@NullUnmarked
final class GuardedHarvester extends SinglePortUdpHarvester {

    /** A computer with several lines, behind changing routers, shows about four. */
    static final int ADDRESSES_PER_PEER = 12;

    private final Counts counts;
    private final Map<String, AtomicInteger> expected = new ConcurrentHashMap<>();

    GuardedHarvester(TransportAddress address, Counts counts) throws IOException {
        super(address);
        this.counts = counts;
    }

    void expect(String ufrag) {
        expected.put(ufrag, new AtomicInteger());
    }

    void forget(String ufrag) {
        expected.remove(ufrag);
    }

    @Override
    protected MySocket maybeAcceptNewSession(Buffer buf, InetSocketAddress from, String ufrag) {
        var addresses = expected.get(ufrag);
        if (addresses == null) {
            counts.unknownPeer.increment();
            return null;
        }
        if (addresses.incrementAndGet() > ADDRESSES_PER_PEER) {
            counts.strangerAddress.increment();
            return null;
        }
        return super.maybeAcceptNewSession(buf, from, ufrag);
    }
}
