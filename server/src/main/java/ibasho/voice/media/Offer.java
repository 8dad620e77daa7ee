package ibasho.voice.media;

import java.util.List;

/**
 * All that is taken from a browser's offer. Its addresses, names and other lines are never read.
 *
 * @param ufrag the browser's name for the connection check
 * @param password and the password of it
 * @param fingerprint SHA-256 of the browser's certificate
 * @param opusType payload type of Opus, 35 to 127
 * @param redType payload type of redundant audio (RFC 2198); -1 without
 * @param levelExtension number of the loudness extension on the microphone's line; 0 without
 * @param lines the microphone first, then the slots
 */
record Offer(
        String ufrag,
        String password,
        Fingerprint fingerprint,
        int opusType,
        int redType,
        int levelExtension,
        List<MediaLine> lines) {

    Offer {
        lines = List.copyOf(lines);
    }

    /** How many voices this browser can hear at once. */
    int slots() {
        return lines.size() - 1;
    }

    @Override
    public String toString() {
        return "Offer[slots=" + slots() + "]";
    }

    /**
     * One media line.
     *
     * @param open whether it may carry sound: sent by the microphone's, received by a slot's
     */
    record MediaLine(String mid, boolean open) {}
}
