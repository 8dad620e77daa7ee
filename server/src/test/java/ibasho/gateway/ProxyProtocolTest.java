package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.participant.DeviceHint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose word about the browser's address is believed, over the real line. */
final class ProxyProtocolTest {
    private static final String LINK = "{\"t\":\"link\",\"token\":\"x\"}";

    @Test
    void believesAConfiguredProxyThatSpeaksIt() {
        try (var gateway = gateway(List.of("127.0.0.1"), true)) {
            signIn(gateway, "PROXY TCP4 192.0.2.7 127.0.0.1 40000 443\r\n", "");

            assertThat(gateway.frontDesk.devices()).noneMatch(DeviceHint::loopback);
        }
    }

    @Test
    void cutsAConfiguredProxyThatDoesNotSpeakIt() {
        try (var gateway = gateway(List.of("127.0.0.1"), true)) {
            assertThat(signIn(gateway, "", "")).isEmpty();
            assertThat(gateway.frontDesk.devices()).isEmpty();
        }
    }

    @Test
    void doesNotUnderstandItFromAnybodyElse() {
        try (var gateway = gateway(List.of("192.0.2.1"), true)) {
            var answer = signIn(gateway, "PROXY TCP4 192.0.2.7 127.0.0.1 40000 443\r\n", "");

            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(gateway.frontDesk.devices()).isEmpty();
        }
    }

    @Test
    void believesForwardedHeadersFromConfiguredProxiesOnly() {
        var forwarded = "X-Forwarded-For: 192.0.2.7\r\n";
        try (var trusting = gateway(List.of("127.0.0.1"), false);
                var doubting = gateway(List.of(), false)) {
            signIn(trusting, "", forwarded);
            signIn(doubting, "", forwarded);

            assertThat(trusting.frontDesk.devices()).noneMatch(DeviceHint::loopback).hasSize(1);
            assertThat(doubting.frontDesk.devices()).allMatch(DeviceHint::loopback).hasSize(1);
        }
    }

    private static PlayedGateway gateway(List<String> proxies, boolean proxyProtocol) {
        return new PlayedGateway(
                new GatewaySettings(
                        "127.0.0.1",
                        0,
                        Set.of(),
                        null,
                        proxies,
                        proxyProtocol,
                        Transport.best(),
                        1,
                        60));
    }

    private static String signIn(PlayedGateway gateway, String before, String headers) {
        try (var line = RawSocket.connect(gateway.port())) {
            line.sendBytes(before.getBytes(StandardCharsets.UTF_8));
            return line.ask(
                    "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: "
                            + gateway.origin()
                            + "\r\nContent-Type: application/json\r\nContent-Length: "
                            + LINK.length()
                            + "\r\n"
                            + headers
                            + "\r\n"
                            + LINK);
        }
    }
}
