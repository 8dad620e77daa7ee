package ibasho.gateway;

import ibasho.gateway.http.AddressKeys;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many of something one network address may hold. Loopback is not counted: behind a proxy that
 * nobody configured, everybody would come from there. Thread-safe.
 */
final class AddressCaps {
    private final AddressKeys keys;
    private final int most;
    private final ConcurrentMap<String, Integer> held = new ConcurrentHashMap<>();

    AddressCaps(AddressKeys keys, int most) {
        this.keys = keys;
        this.most = most;
    }

    /** Takes one place; false if there is none left. */
    boolean take(InetSocketAddress address) {
        if (isUncounted(address)) {
            return true;
        }
        var key = keys.keyOf(address);
        if (held.merge(key, 1, Integer::sum) <= most) {
            return true;
        }
        release(key);
        return false;
    }

    /** Gives back a place that was taken. */
    void giveBack(InetSocketAddress address) {
        if (!isUncounted(address)) {
            release(keys.keyOf(address));
        }
    }

    private void release(String key) {
        held.computeIfPresent(key, (_, count) -> count > 1 ? count - 1 : null);
    }

    private static boolean isUncounted(InetSocketAddress address) {
        return address.getAddress() == null || address.getAddress().isLoopbackAddress();
    }
}
