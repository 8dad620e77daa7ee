package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket.Frame;
import ibasho.protocol.CloseCode;
import ibasho.protocol.Limits;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a socket answers and how it ends (PROMISES 1, Netty facts 1, 2, 3 and 5). */
final class SocketTest {
    private static final PlayedGateway GATEWAY = new PlayedGateway();
    private static final String PING = "{\"n\":%d,\"m\":{\"t\":\"session.ping\"}}";

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static RawSocket open(String who) {
        return GATEWAY.open(GATEWAY.frontDesk.enter(who, "s-" + who, Role.PARTICIPANT));
    }

    @Test
    void greetsWhoeverSaysHelloWithWhatTheyMayDo() {
        try (var socket = open("greeted")) {
            socket.say("{\"n\":1,\"m\":{\"t\":\"session.hello\",\"client\":\"test\"}}");

            var answer = textOf(socket.read());

            assertThat(answer)
                    .startsWith("{\"t\":\"done\",\"n\":1,\"result\":{\"t\":\"hello\",")
                    .contains("\"room-09\"")
                    .doesNotContain("\"acct-06\"");
        }
    }

    @Test
    void hearsAHelloThatCameWithTheHandshake() {
        var session = GATEWAY.frontDesk.enter("early", "s-early", Role.PARTICIPANT);
        var origin = "http://127.0.0.1:" + GATEWAY.port();
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            var _ =
                    socket.ask(
                            RawSocket.handshake(origin, session)
                                    .replace("/ws", "/ws?hello=web%200.1.0"));

            assertThat(textOf(socket.read())).startsWith("{\"t\":\"done\",\"n\":1,");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session.ping\"|HELLO_FIRST",
                "people.list\"|HELLO_FIRST",
                "people.lost\"|UNKNOWN_COMMAND",
                "session.ping\",\"x\":1|EXTRA_FIELD"
            })
    void refusesBeforeHello(String wish, String code) {
        try (var socket = open("before")) {
            socket.say("{\"n\":5,\"m\":{\"t\":\"" + wish + "}}");

            assertThat(socket.read())
                    .isEqualTo(
                            text(
                                    "{\"t\":\"refused\",\"n\":5,\"code\":\""
                                            + code
                                            + "\",\"limits\":{}}"));
        }
    }

    @Test
    void refusesWhatTheMatrixDoesNotAllow() {
        try (var socket = open("participant").hello()) {
            socket.say("{\"n\":2,\"m\":{\"t\":\"people.list\"}}");

            assertThat(socket.read()).isEqualTo(refused(2, "NOT_ALLOWED"));
        }
    }

    @Test
    void letsSomebodyWhoArrivesDoOnlyTheSteps() {
        var session = GATEWAY.frontDesk.enter("arriving", "s-arriving", false, Role.PARTICIPANT);
        try (var socket = GATEWAY.open(session).hello()) {
            socket.say("{\"n\":2,\"m\":{\"t\":\"room.leave\"}}");
            socket.say("{\"n\":3,\"m\":{\"t\":\"secret.later\"}}");

            assertThat(Arrays.asList(socket.read(), socket.read()))
                    .containsExactly(refused(2, "NOT_ARRIVED"), done(3));
        }
    }

    @Test
    void answersWithPongAndAtMostSoManyASecond() {
        try (var socket = open("pinging").hello()) {
            IntStream.range(0, 50)
                    .forEach(i -> socket.frame(RawSocket.FINAL | RawSocket.PING, new byte[] {7}));
            socket.say(PING.formatted(9));

            var pongs = 0;
            var frame = socket.read();
            while (frame != null && frame.opcode() == RawSocket.PONG) {
                pongs++;
                frame = socket.read();
            }

            assertThat(pongs).isBetween(1, 2 * Limits.MAX_PONGS_PER_SECOND);
            assertThat(frame).isEqualTo(done(9));
        }
    }

    @Test
    void echoesAClose() {
        try (var socket = open("leaving").hello()) {
            socket.frame(RawSocket.FINAL | RawSocket.CLOSE, new byte[] {0x03, (byte) 0xE8});

            assertThat(socket.readAll()).containsExactly(closed(CloseCode.NORMAL));
        }
    }

    @Test
    void closesOnceAndSaysWhyWhenAFrameIsNotMasked() {
        try (var socket = open("unmasked").hello()) {
            socket.sendBytes(new byte[] {(byte) 0x81, 1, 'x'});

            assertThat(socket.readAll()).containsExactly(closed(CloseCode.PROTOCOL_ERROR));
        }
    }

    @ParameterizedTest
    @CsvSource({"0xC1", "0xA1", "0x91", "0x83", "0x80", "0x09"})
    void closesOnceOnReservedBitsOpcodesAndBrokenControlFrames(String firstByte) {
        try (var socket = open("reserved").hello()) {
            socket.frame(Integer.decode(firstByte), new byte[] {'x'});

            assertThat(socket.readAll()).containsExactly(closed(CloseCode.PROTOCOL_ERROR));
        }
    }

    @Test
    void closesWhatIsNotText() {
        try (var socket = open("binary").hello()) {
            socket.frame(RawSocket.FINAL | RawSocket.BINARY, new byte[] {1});

            assertThat(socket.readClose()).isEqualTo(CloseCode.NOT_TEXT.number());
        }
    }

    @Test
    void closesTextThatIsNotUtf8() {
        try (var socket = open("latin").hello()) {
            socket.frame(RawSocket.FINAL | RawSocket.TEXT, new byte[] {(byte) 0xC3, 0x28});

            assertThat(socket.readClose()).isEqualTo(CloseCode.NOT_UTF8.number());
        }
    }

    @Test
    void closesAFrameThatIsTooLong() {
        try (var socket = open("long").hello()) {
            socket.frame(RawSocket.FINAL | RawSocket.TEXT, new byte[Limits.MAX_FRAME_BYTES + 1]);

            assertThat(socket.readClose()).isEqualTo(CloseCode.TOO_LONG.number());
        }
    }

    @Test
    void closesAMessageThatIsTooLongInPieces() {
        var half = "x".repeat(Limits.MAX_FRAME_BYTES / 2 + 1).getBytes(StandardCharsets.UTF_8);
        try (var socket = open("pieces").hello()) {
            socket.frame(RawSocket.TEXT, half).frame(RawSocket.FINAL, half);

            assertThat(socket.readClose()).isEqualTo(CloseCode.TOO_LONG.number());
        }
    }

    @Test
    void readsAMessageInPieces() {
        var frame = PING.formatted(4).getBytes(StandardCharsets.UTF_8);
        try (var socket = open("piecewise").hello()) {
            for (var i = 0; i < frame.length; i++) {
                var isLast = i == frame.length - 1;
                var opcode = i == 0 ? RawSocket.TEXT : 0;
                socket.frame(isLast ? RawSocket.FINAL : opcode, new byte[] {frame[i]});
            }

            assertThat(socket.read()).isEqualTo(done(4));
        }
    }

    @Test
    void closesAFrameThatCannotBeAnswered() {
        try (var socket = open("broken").hello()) {
            socket.say("{\"m\":{\"t\":\"session.ping\"}}");

            assertThat(socket.readClose()).isEqualTo(CloseCode.BAD_FRAME.number());
        }
    }

    @Test
    void closesAFlood() {
        try (var socket = open("flood").hello()) {
            var many = Limits.MAX_FRAMES_PER_SECOND * 3;
            Thread.startVirtualThread(() ->
                    IntStream.rangeClosed(2, many).forEach(n -> socket.say("{\"n\":" + n + "}")));

            assertThat(socket.readClose()).isEqualTo(CloseCode.FLOOD.number());
        }
    }

    @Test
    void closesAFloodOfPiecesToo() {
        try (var socket = open("pieces-flood").hello()) {
            var many = Limits.MAX_FRAMES_PER_SECOND * 3;
            Thread.startVirtualThread(() -> {
                socket.frame(RawSocket.TEXT, new byte[] {' '});
                IntStream.range(0, many).forEach(_ -> socket.frame(0, new byte[] {' '}));
            });

            assertThat(socket.readClose()).isEqualTo(CloseCode.FLOOD.number());
        }
    }

    @Test
    void closesEverySocketOfASessionThatEnded() {
        try (var first = open("gone").hello();
                var second = GATEWAY.open("s-gone").hello();
                var other = open("staying").hello()) {
            GATEWAY.frontDesk.forget("s-gone");
            GATEWAY.server.sessionListener().sessionsEnded(Set.of(new SessionId("s-gone")));

            assertThat(first.readClose()).isEqualTo(CloseCode.SIGNED_OUT.number());
            assertThat(second.readClose()).isEqualTo(CloseCode.SIGNED_OUT.number());
            assertThat(other.say(PING.formatted(2)).read()).isEqualTo(done(2));
        }
    }

    @Test
    void checksRolesAgainOnceThePersonChanged() {
        try (var socket = open("promoted").hello()) {
            GATEWAY.frontDesk.enter("promoted", "s-promoted", Role.MANAGER);
            GATEWAY.server.sessionListener().personChanged(new ParticipantId("promoted"));

            assertThat(textOf(socket.read())).startsWith("{\"t\":\"self.changed\"");
            assertThat(socket.say("{\"n\":2,\"m\":{\"t\":\"people.list\"}}").read())
                    .isEqualTo(done(2));
        }
    }

    @Test
    void closesTheOldestOfTooManySocketsOfOnePerson() {
        var sockets =
                IntStream.rangeClosed(0, Limits.MAX_SOCKETS_PER_PERSON)
                        .mapToObj(i -> open("tabs").hello())
                        .toList();

        assertThat(sockets.getFirst().readClose()).isEqualTo(CloseCode.TOO_MANY_TABS.number());
        assertThat(sockets.get(1).say(PING.formatted(2)).read()).isEqualTo(done(2));
        sockets.forEach(RawSocket::close);
    }

    private static String textOf(@Nullable Frame frame) {
        return frame == null ? "" : frame.text();
    }

    private static Frame text(String text) {
        return new Frame(RawSocket.TEXT, text, 0);
    }

    private static Frame done(long n) {
        return text("{\"t\":\"done\",\"n\":" + n + ",\"result\":null}");
    }

    private static Frame refused(long n, String code) {
        return text("{\"t\":\"refused\",\"n\":" + n + ",\"code\":\"" + code + "\",\"limits\":{}}");
    }

    private static Frame closed(CloseCode code) {
        return new Frame(RawSocket.CLOSE, "", code.number());
    }
}
