package ibasho.voice;

import java.util.List;

/**
 * Where browsers find a relay (TURN).
 *
 * @param urls {@code turn:} and {@code turns:}; empty: there is none
 * @param secret what the relay and this server share
 */
public record RelaySettings(List<String> urls, String secret) {
    /** No relay. */
    public static final RelaySettings NONE = new RelaySettings(List.of(), "");

    /** Copies. */
    public RelaySettings {
        urls = List.copyOf(urls);
    }

    @Override
    public String toString() {
        return "RelaySettings[urls=" + urls + "]";
    }
}
