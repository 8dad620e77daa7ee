package ibasho.voice.media;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import ibasho.voice.VoiceSettings;
import ibasho.voice.media.Offer.MediaLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an offer (SDP) what the engine uses and nothing else. Bad input is refused by code;
 * nothing is thrown, nothing of it is kept or logged.
 */
final class OfferReader {

    /** An honest browser with eight slots offers about twelve thousand. */
    static final int MAX_CHARS = 65_536;

    private static final Pattern ICE = Pattern.compile("[A-Za-z0-9+/]+");
    private static final Pattern MID = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final Pattern OPUS = Pattern.compile("(\\d{2,3}) opus/48000/2");
    private static final Pattern RED = Pattern.compile("(\\d{2,3}) red/48000/2");
    private static final Pattern LEVEL =
            Pattern.compile(
                    "(\\d{1,2})(?:/\\w+)? urn:ietf:params:rtp-hdrext:ssrc-audio-level\\b.*");

    private OfferReader() {}

    static Outcome<Offer> read(String text) {
        if (text.length() > MAX_CHARS) {
            return Outcome.refused(Refusal.of(RefusalCode.TOO_LONG, "maxChars", MAX_CHARS));
        }
        var parts = parts(text);
        boolean fits = parts.size() >= 3 && parts.size() <= 2 + VoiceSettings.MAX_SLOTS;
        var offer = fits ? offer(parts) : null;
        return offer == null ? Outcome.refused(RefusalCode.BAD_VALUE) : Outcome.done(offer);
    }

    /** The lines before the first media line, then those of each. */
    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var lines = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("m=")) {
                parts.add(new Part(List.copyOf(lines)));
                lines.clear();
            }
            lines.add(line);
        }
        parts.add(new Part(List.copyOf(lines)));
        return parts;
    }

    private static @Nullable Offer offer(List<Part> parts) {
        var session = parts.getFirst();
        var microphone = parts.get(1);
        var ufrag = ice(either(microphone, session, "ice-ufrag"), 4);
        var password = ice(either(microphone, session, "ice-pwd"), 22);
        var fingerprint = fingerprint(either(microphone, session, "fingerprint"));
        var setup = either(microphone, session, "setup");
        int opus = number(microphone, "rtpmap", OPUS, 35, 127);
        var lines = lines(parts.subList(1, parts.size()));
        boolean canBeClient = "actpass".equals(setup) || "active".equals(setup);
        if (ufrag == null || password == null || fingerprint == null || lines == null) {
            return null;
        }
        if (!canBeClient || opus < 0) {
            return null;
        }
        int red = number(microphone, "rtpmap", RED, 35, 127);
        int level = Math.max(0, number(microphone, "extmap", LEVEL, 1, 14));
        return new Offer(ufrag, password, fingerprint, opus, red, level, lines);
    }

    private static @Nullable List<MediaLine> lines(List<Part> parts) {
        var lines = new ArrayList<MediaLine>();
        for (var part : parts) {
            var mid = part.value("mid");
            boolean audio = part.lines().getFirst().startsWith("m=audio ");
            if (!audio || mid == null || !MID.matcher(mid).matches() || !part.has("rtcp-mux")) {
                return null;
            }
            boolean sends = part.has("sendonly") || part.has("sendrecv");
            boolean receives = part.has("recvonly") || part.has("sendrecv");
            lines.add(new MediaLine(mid, lines.isEmpty() ? sends : receives));
        }
        boolean distinct = lines.stream().map(MediaLine::mid).distinct().count() == lines.size();
        return distinct ? lines : null;
    }

    private static @Nullable String either(Part first, Part second, String name) {
        var value = first.value(name);
        return value == null ? second.value(name) : value;
    }

    private static @Nullable String ice(@Nullable String value, int least) {
        boolean fits = value != null && value.length() >= least && value.length() <= 256;
        return fits && ICE.matcher(value).matches() ? value : null;
    }

    private static @Nullable Fingerprint fingerprint(@Nullable String value) {
        if (value == null || !value.regionMatches(true, 0, "sha-256 ", 0, 8)) {
            return null;
        }
        return Fingerprint.read(value.substring(8).strip());
    }

    /** The first number the pattern finds within bounds; -1 without. */
    private static int number(Part part, String name, Pattern pattern, int least, int most) {
        for (var value : part.values(name)) {
            var found = pattern.matcher(value);
            if (found.matches()) {
                int number = Integer.parseInt(found.group(1));
                return number >= least && number <= most ? number : -1;
            }
        }
        return -1;
    }

    private record Part(List<String> lines) {

        boolean has(String attribute) {
            return lines.contains("a=" + attribute);
        }

        @Nullable String value(String name) {
            return values(name).stream().findFirst().orElse(null);
        }

        List<String> values(String name) {
            var start = "a=" + name + ":";
            return lines.stream()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }
    }
}
