package ibasho.participant;

import java.util.Set;

/**
 * For whom passkeys are made.
 *
 * @param rpId the host name without port, such as {@code example.org}; passkeys are bound to it
 * @param name shown by the device beside the passkey; neutral
 * @param origins pages that may use them, such as {@code https://example.org}
 */
public record PasskeySettings(String rpId, String name, Set<String> origins) {
    /** Copies the set. */
    public PasskeySettings {
        origins = Set.copyOf(origins);
    }
}
