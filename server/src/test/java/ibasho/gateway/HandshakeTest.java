package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a socket at all (PROMISES 11, Netty facts 2 and 4). */
final class HandshakeTest {
    private static final PlayedGateway GATEWAY = new PlayedGateway();
    private static final String SESSION = GATEWAY.frontDesk.enter("a", "s", Role.PARTICIPANT);

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void acceptsAGoodHandshakeAndSaysWhichProtocol() {
        var head = answerTo(good());

        assertThat(head)
                .startsWith("HTTP/1.1 101 ")
                .containsIgnoringCase("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                .containsIgnoringCase("sec-websocket-protocol: ibasho.v1")
                .containsIgnoringCase("x-content-type-options: nosniff");
    }

    @Test
    void negotiatesNoExtension() {
        var offering = "Sec-WebSocket-Extensions: permessage-deflate\r\nUpgrade:";

        var head = answerTo(good().replace("Upgrade:", offering));

        assertThat(head).startsWith("HTTP/1.1 101 ").doesNotContainIgnoringCase("extensions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /ws HTTP/1.1|POST /ws HTTP/1.1|400",
                "GET /ws HTTP/1.1|GET /ws HTTP/1.0|400",
                "Host:|X-Host:|400",
                "Upgrade: websocket|Upgrade: h2c|400",
                "Connection: Upgrade|Connection: close|400",
                "Sec-WebSocket-Version: 13|Sec-WebSocket-Version: 8|426",
                "Sec-WebSocket-Version: 13|X-Version: 13|426",
                "dGhlIHNhbXBsZSBub25jZQ==|dGhlIHNhbXBsZSBub25j|400",
                "dGhlIHNhbXBsZSBub25jZQ==|dGhlIHNhbXBsZSBub25jZTEy|400",
                "dGhlIHNhbXBsZSBub25jZQ==|dGhl IHNhbXBsZSBub25jZQ=|400",
                "Sec-WebSocket-Key:|X-Key:|400",
                "Sec-WebSocket-Protocol: ibasho.v1|X-Protocol: ibasho.v1|400",
                "Sec-WebSocket-Protocol: ibasho.v1|Sec-WebSocket-Protocol: ibasho.v2|400",
                "Cookie:|X-Cookie:|401",
                "__Host-ibasho=s|__Host-ibasho=nobody|401",
                "__Host-ibasho=s|__Host-ibasho=s; __Host-ibasho=s|401",
                "__Host-ibasho=s|ibasho=s|401"
            })
    void refusesWhatIsNotInOrder(String from, String to, String status) {
        assertThat(answerTo(good().replace(from, to))).startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "http://127.0.0.1",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "http://evil.example#http://127.0.0.1:PORT",
                "http://evil.example/http://127.0.0.1:PORT",
                "http://127.0.0.1:PORT@evil.example",
                "http://localhost.evil.example:PORT",
                "HTTP://127.0.0.1:PORT",
                "http://127.0.0.1:PORT/",
                "http://127.0.0.1:PORT http://evil.example"
            })
    void refusesPagesFromElsewhere(String origin) {
        var foreign = origin.replace("PORT", Integer.toString(GATEWAY.port()));

        var head = answerTo(good().replace("Origin: " + GATEWAY.origin(), "Origin: " + foreign));

        assertThat(head).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void refusesWhoeverNamesNoOriginOrTwo() {
        var none = good().replace("Origin:", "X-Origin:");
        var two = good().replace("Origin:", "Origin: " + GATEWAY.origin() + "\r\nOrigin:");

        assertThat(answerTo(none)).startsWith("HTTP/1.1 403 ");
        assertThat(answerTo(two)).startsWith("HTTP/1.1 403 ");
    }

    private static String good() {
        return RawSocket.handshake(GATEWAY.origin(), SESSION);
    }

    private static String answerTo(String handshake) {
        try (var socket = RawSocket.connect(GATEWAY.port())) {
            return socket.ask(handshake);
        }
    }
}
