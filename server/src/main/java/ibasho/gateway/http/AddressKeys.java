package ibasho.gateway.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a network address into a key that slows guesses but tells nobody the address: keyed anew in
 * every process, never stored. One IPv6 household (/64) is one key. Thread-safe.
 */
public final class AddressKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int TEXT_BYTES = 16;
    private static final int HOUSEHOLD_BYTES = 8;

    private final SecretKeySpec key;

    /** Keys of a process that has just begun. */
    public AddressKeys() {
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    /** The key of an address, 22 characters. */
    public String keyOf(InetSocketAddress address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var digest = mac.doFinal(household(address.getAddress()));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest, TEXT_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] household(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length > 4 ? Arrays.copyOf(bytes, HOUSEHOLD_BYTES) : bytes;
    }
}
