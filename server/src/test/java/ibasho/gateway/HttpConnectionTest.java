package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Role;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Requests that come in pieces, several at once, or not at all. */
final class HttpConnectionTest {
    private static final PlayedGateway GATEWAY = new PlayedGateway();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void readsARequestThatComesByteByByte() {
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            for (var one : get("/healthz").getBytes(StandardCharsets.UTF_8)) {
                socket.sendBytes(new byte[] {one});
            }

            assertThat(socket.readHead()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void readsARequestLargerThanOneRead() {
        var wide = get("/healthz").replace("Host:", "X-Wide: " + "x".repeat(7_000) + "\r\nHost:");
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            assertThat(socket.ask(wide)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void answersRequestsSentAtOnceInTheirOrder() {
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            socket.sendBytes(
                    (head("/healthz") + head("/nowhere") + head("/readyz") + get("/api/session"))
                            .getBytes(StandardCharsets.UTF_8));

            assertThat(IntStream.range(0, 4).mapToObj(_ -> status(socket)).toList())
                    .containsExactly("200", "404", "200", "204");
        }
    }

    @Test
    void cutsAClientThatSendsFarAhead() {
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            socket.sendBytes(get("/nowhere").repeat(500).getBytes(StandardCharsets.UTF_8));

            assertThat(IntStream.range(0, 500).mapToObj(_ -> status(socket)).toList()).contains("");
        }
    }

    @Test
    void refusesARequestWithTwoLengthsAndReadsNothingBehindIt() {
        var next = head("/readyz");
        var both =
                "POST /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
                        + (5 + next.length())
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            socket.sendBytes((both + next).getBytes(StandardCharsets.UTF_8));

            assertThat(status(socket)).isEqualTo("400");
            assertThat(status(socket)).isEmpty();
        }
    }

    @Test
    void upgradesAConnectionThatAskedForSomethingElseBefore() {
        var session = GATEWAY.frontDesk.enter("kept", "s-kept", Role.PARTICIPANT);
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            socket.ask(head("/healthz"));
            var head = socket.ask(RawSocket.handshake(GATEWAY.origin(), session));

            assertThat(head).startsWith("HTTP/1.1 101 ");
            socket.hello();
        }
    }

    private static String status(RawSocket socket) {
        var head = socket.readHead();
        return head.isEmpty() ? "" : head.split(" ", 3)[1];
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    private static String head(String path) {
        return "HEAD " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }
}
