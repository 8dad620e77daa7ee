package ibasho.participant;

import org.jspecify.annotations.Nullable;

/**
 * What the gateway knows of the browser that knocks. Nothing in here is logged or stored as it is.
 *
 * @param userAgent header as sent; becomes plain words such as "Android の Chrome"
 * @param loopback whether the connection comes from this very host
 * @param addressKey salted hash of the network address, for slowing guesses; never the address
 * @param deviceToken value of the device cookie given at an earlier sign-in, if any
 * @param sessionToken value of the session cookie the browser still holds, if any; that session
 *     ends when a new one begins
 */
public record DeviceHint(
        String userAgent,
        boolean loopback,
        String addressKey,
        @Nullable String deviceToken,
        @Nullable String sessionToken) {
    /** A browser that brings no cookie. */
    public DeviceHint(String userAgent, boolean loopback, String addressKey) {
        this(userAgent, loopback, addressKey, null, null);
    }

    @Override
    public String toString() {
        return "DeviceHint[loopback=" + loopback + "]";
    }
}
