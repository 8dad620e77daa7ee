package ibasho.voice;

import java.util.List;

/**
 * Where and how much the engine carries.
 *
 * @param listen addresses of this machine to listen on, as numbers; empty: all it has, without
 *     loopback and link-local ones
 * @param port the one UDP port; 0 takes any free one
 * @param publicAddress what browsers are told instead of the listening address, behind a router
 *     that forwards the port; empty: the listening addresses themselves
 * @param slots how many voices one listener can hear at once
 * @param maxPeers connections at most
 */
public record VoiceSettings(
        List<String> listen, int port, String publicAddress, int slots, int maxPeers) {

    /** How many voices one listener can hear at once, at most. */
    public static final int MAX_SLOTS = 8;

    /** Copies and judges. */
    public VoiceSettings {
        listen = List.copyOf(listen);
        within("port", port, 0, 65_535);
        within("slots", slots, 1, MAX_SLOTS);
        within("maxPeers", maxPeers, 1, 1_000);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }
}
