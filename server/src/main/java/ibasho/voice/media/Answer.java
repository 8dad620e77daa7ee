package ibasho.voice.media;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the one answer (SDP) a browser gets: where to reach the server, how the handshake is
 * proved, and one stream for each slot.
 *
 * @param addresses where the server is reached
 * @param slots the stream number of each slot
 */
record Answer(
        Offer offer,
        String ufrag,
        String password,
        Fingerprint fingerprint,
        List<PortAddress> addresses,
        List<Integer> slots) {

    String text() {
        var text = new StringBuilder("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n");
        text.append("a=group:BUNDLE ").append(mids()).append("\r\na=msid-semantic: WMS *\r\n");
        for (int i = 0; i < offer.lines().size(); i++) {
            common(text, offer.lines().get(i));
            if (i == 0) {
                microphone(text, offer.lines().getFirst().open());
            } else {
                slot(text, i, offer.lines().get(i).open());
            }
        }
        return text.toString();
    }

    private String mids() {
        return offer.lines().stream().map(Offer.MediaLine::mid).collect(Collectors.joining(" "));
    }

    private void common(StringBuilder text, Offer.MediaLine line) {
        int opus = offer.opusType();
        text.append("m=audio 9 UDP/TLS/RTP/SAVPF ").append(types()).append("\r\n");
        text.append("c=IN IP4 0.0.0.0\r\na=mid:").append(line.mid()).append("\r\n");
        text.append("a=rtcp-mux\r\na=ice-ufrag:").append(ufrag).append("\r\n");
        text.append("a=ice-pwd:").append(password).append("\r\n");
        text.append("a=fingerprint:sha-256 ").append(fingerprint.text()).append("\r\n");
        text.append("a=setup:passive\r\na=rtpmap:").append(opus).append(" opus/48000/2\r\n");
        text.append("a=fmtp:")
                .append(opus)
                .append(" minptime=10;useinbandfec=1;usedtx=1;maxaveragebitrate=20000\r\n");
    }

    private String types() {
        return offer.redType() < 0
                ? "" + offer.opusType()
                : offer.opusType() + " " + offer.redType();
    }

    private void microphone(StringBuilder text, boolean open) {
        text.append(open ? "a=recvonly\r\n" : "a=inactive\r\n");
        if (offer.levelExtension() > 0) {
            text.append("a=extmap:").append(offer.levelExtension());
            text.append(" urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n");
        }
        redundancy(text);
        for (int i = 0; i < addresses.size(); i++) {
            candidate(text, i, addresses.get(i));
        }
        text.append("a=end-of-candidates\r\n");
    }

    private void slot(StringBuilder text, int number, boolean open) {
        redundancy(text);
        text.append(open ? "a=sendonly\r\n" : "a=inactive\r\n");
        text.append("a=msid:slot-").append(number).append(" audio-").append(number).append("\r\n");
        text.append("a=ssrc:").append(Integer.toUnsignedString(slots.get(number - 1)));
        text.append(" cname:ibasho\r\n");
    }

    private void redundancy(StringBuilder text) {
        if (offer.redType() >= 0) {
            int opus = offer.opusType();
            text.append("a=rtpmap:").append(offer.redType()).append(" red/48000/2\r\n");
            text.append("a=fmtp:").append(offer.redType()).append(' ');
            text.append(opus).append('/').append(opus).append("\r\n");
        }
    }

    private static void candidate(StringBuilder text, int index, PortAddress at) {
        long priority = (126L << 24) + ((65_535L - index) << 8) + 255;
        text.append("a=candidate:").append(index + 1).append(" 1 udp ").append(priority);
        text.append(' ').append(at.host()).append(' ').append(at.port()).append(" typ host\r\n");
    }

    @Override
    public String toString() {
        return "Answer[slots=" + slots.size() + "]";
    }

    /** One address of the server, as numbers. */
    record PortAddress(String host, int port) {}
}
