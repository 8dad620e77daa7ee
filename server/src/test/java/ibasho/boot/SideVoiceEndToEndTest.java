package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.protocol.Role;
import ibasho.voice.media.TonePeer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Voices inside a side room in a whole real house, by raw frames and real packets: those inside
 * hear each other, whoever goes out does not any more, and nobody else learns that there are
 * voices.
 */
final class SideVoiceEndToEndTest {
    private static final String NEVER = "AAAAAAAAAAAAAAAAAAAAAA";

    @TempDir private Path directory;
    private final List<Guest> guests = new ArrayList<>();
    private OpenHouse open;
    private CarePeople people;
    private int number = 10;
    private int tone;

    @BeforeEach
    void start() {
        open =
                new OpenHouse(
                        directory.resolve("data"),
                        true,
                        Map.of(
                                "IBASHO_VOICE_ENABLED", "true",
                                "IBASHO_VOICE_LISTEN", "127.0.0.1",
                                "IBASHO_VOICE_PORT", "0"));
        people = new CarePeople(open);
    }

    @AfterEach
    void stop() {
        guests.forEach(Guest::close);
        open.close();
    }

    @Test
    void thoseInsideHearEachOtherUntilOneGoesOutAndNobodyElseLearnsOfIt() {
        var person = guest("りす", Role.PARTICIPANT);
        var counsellor = guest("かえで", Role.COUNSELLOR);
        var outsider = guest("きつね", Role.PARTICIPANT);
        ask(person, "\"consult.ask\",\"medium\":\"VOICE\",\"when\":\"NOW\",\"words\":\"\"");
        var wish = found("\"wish\":\"([^\"]+)\"", ask(counsellor, "\"consult.list\""));
        var opened = ask(counsellor, "\"consult.open\",\"wish\":\"" + wish + "\"");
        var at = ",\"room\":\"" + found("\"room\":\"([^\"]+)\"", opened) + "\"";
        var before = PeopleFigures.of(open.figures);

        assertThat(ask(person, join(at, person))).contains("\"NOT_IN_ROOM\"");
        ask(counsellor, "\"side.enter\"" + at);
        assertThat(ask(person, "\"side.enter\"" + at)).contains("\"voices\":[]");
        comeIntoVoice(person, at);
        comeIntoVoice(counsellor, at);
        talks(person, counsellor, at);
        talks(counsellor, person, at);

        for (var wanted : List.of("\"side.voicePrepare\"", "\"side.mic\",\"on\":true")) {
            var never = ",\"room\":\"" + NEVER + "\"";
            assertThat(answer(ask(outsider, wanted + at)))
                    .isEqualTo(answer(ask(outsider, wanted + never)));
        }
        assertThat(ask(outsider, join(at, outsider))).contains("\"NO_SUCH_SIDE_ROOM\"");
        ask(outsider, "\"session.ping\"");
        assertThat(outsider.heardOf.toString()).doesNotContain("side.", "voice", "consult");

        ask(person, "\"side.leave\"" + at);
        int unheard = ++tone;
        person.peer.say(unheard);
        assertThat(ask(person, "\"side.mic\",\"on\":true" + at)).contains("\"NOT_IN_VOICE\"");
        person.again();
        ask(person, "\"side.enter\"" + at);
        comeIntoVoice(person, at);
        talks(person, counsellor, at);
        assertThat(counsellor.peer.tones()).doesNotContain(unheard);

        var older = counsellor.peer;
        counsellor.peer = new TonePeer("another page");
        comeIntoVoice(counsellor, at);
        hears(counsellor, "\"ELSEWHERE\"");
        older.close();
        talks(person, counsellor, at);

        ask(counsellor, "\"side.end\"" + at);
        assertThat(ask(counsellor, "\"side.mic\",\"on\":true" + at)).contains("\"NOT_IN_VOICE\"");
        assertThat(voiceFigures(PeopleFigures.of(open.figures).since(before))).isEmpty();
    }

    private static List<String> voiceFigures(PeopleFigures more) {
        return more.counts().keySet().stream()
                .filter(name -> name.startsWith("ibasho_voice"))
                .toList();
    }

    private void comeIntoVoice(Guest guest, String at) {
        var answer = ask(guest, join(at, guest));
        guest.peer.connect(found("\"answer\":\"([^\"]*)\"", answer).replace("\\r\\n", "\r\n"));
    }

    private void talks(Guest talker, Guest listener, String at) {
        assertThat(ask(talker, "\"side.mic\",\"on\":true" + at)).contains("\"t\":\"done\"");
        talker.peer.sayUntilHeard(++tone, listener.peer);
    }

    private static String join(String at, Guest guest) {
        var offer = guest.peer.offer().replace("\r\n", "\\r\\n");
        return "\"side.voiceJoin\",\"offer\":\"" + offer + "\"" + at;
    }

    private Guest guest(String name, Role role) {
        var guest = new Guest(new TonePeer(name), people.comeIn(name, role));
        guests.add(guest);
        return guest;
    }

    private String ask(Guest guest, String wish) {
        guest.socket.say("{\"n\":" + ++number + ",\"m\":{\"t\":" + wish + "}}");
        var mine = Pattern.compile("\"n\":" + number + "[,}]");
        for (var frame = guest.socket.read(); frame != null; frame = guest.socket.read()) {
            if (mine.matcher(frame.text()).find()) {
                return frame.text();
            }
            guest.heardOf.append(frame.text()).append('\n');
        }
        throw new AssertionError(wish + ": no answer (expected: one)");
    }

    private static void hears(Guest guest, String word) {
        for (var at = ""; guest.heardOf.indexOf(word) < 0; guest.heardOf.append(at)) {
            at = Objects.requireNonNull(guest.socket.read(), word).text();
        }
    }

    private static String answer(String frame) {
        return frame.replaceAll("\"n\":\\d+", "");
    }

    private static String found(String pattern, String in) {
        return UnseenPlay.found(pattern, in);
    }

    private static final class Guest {
        private TonePeer peer;
        private final RawSocket socket;
        private final StringBuilder heardOf = new StringBuilder();

        Guest(TonePeer peer, RawSocket socket) {
            this.peer = peer;
            this.socket = socket;
        }

        /** A new line, as a browser makes one. */
        void again() {
            peer.close();
            peer = new TonePeer("again");
        }

        void close() {
            peer.close();
            socket.close();
        }
    }
}
