package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.protocol.CloseCode;
import ibasho.protocol.Limits;
import ibasho.protocol.Role;
import io.micrometer.core.instrument.Gauge;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many who mean harm at the same time, and one who wants to say something (PROMISES 5, 6). What is
 * asserted is counted; how long it takes is a matter for the bench.
 */
final class HostileCrowdTest {
    private static final int MANY = 150;
    private static final int PINGS = Limits.MAX_FRAMES_PER_SECOND / 2;
    private static final long MOST_BYTES = 64L << 20;

    private final PlayedGateway gateway = new PlayedGateway();
    private final List<RawSocket> hostile = new ArrayList<>();

    @AfterEach
    void close() {
        hostile.forEach(RawSocket::close);
        gateway.close();
    }

    @Test
    void whileConnectionsTrickleSocketsStaySilentAndPingsPileUpOthersAreServed() {
        var before = bufferBytes();
        IntStream.range(0, MANY).forEach(_ -> trickle("GET /ws HTTP/1.1\r\nHost: a\r\nX-"));
        IntStream.range(0, MANY)
                .forEach(_ ->
                        trickle("POST /api/session HTTP/1.1\r\nContent-Length: 60000\r\n\r\n{"));
        IntStream.range(0, MANY).forEach(_ -> trickle(""));
        IntStream.range(0, MANY / 6).forEach(this::silent);
        IntStream.range(0, 4).forEach(this::pingsWithoutReading);

        var served = gateway.frontDesk.enter("served", "s-served", Role.PARTICIPANT);
        try (var socket = gateway.open(served).hello()) {
            socket.say("{\"n\":2,\"m\":{\"t\":\"session.ping\"}}");

            assertThat(socket.read())
                    .isNotNull()
                    .extracting(RawSocket.Frame::text)
                    .asString()
                    .contains("\"n\":2");
        }
        assertThat(bufferBytes() - before).isLessThan(MOST_BYTES);
    }

    @Test
    void ofManyPingsOnlyAFewAreAnsweredWhateverThePeerReads() {
        var socket = gateway.open(gateway.frontDesk.enter("p", "s-p", Role.PARTICIPANT)).hello();
        hostile.add(socket);
        ping(socket);
        socket.say("{\"n\":2,\"m\":{\"t\":\"session.ping\"}}");

        var pongs = 0;
        for (var frame = socket.read(); frame != null && frame.opcode() == RawSocket.PONG; ) {
            pongs++;
            frame = socket.read();
        }

        // ten for each second that turns while they arrive
        assertThat(pongs).isBetween(1, PINGS / 5);
    }

    @Test
    void aTabTooManyClosesTheOldestOfThatPersonAndNobodyElse() {
        var other = gateway.open(gateway.frontDesk.enter("o", "s-o", Role.PARTICIPANT)).hello();
        hostile.add(other);
        for (var tab = 0; tab <= Limits.MAX_SOCKETS_PER_PERSON; tab++) {
            var session = gateway.frontDesk.enter("many", "s-" + tab, Role.PARTICIPANT);
            hostile.add(gateway.open(session).hello());
        }

        assertThat(hostile.get(1).readClose()).isEqualTo(CloseCode.TOO_MANY_TABS.number());
        other.say("{\"n\":2,\"m\":{\"t\":\"session.ping\"}}");
        assertThat(other.read()).isNotNull();
    }

    @Test
    void whoGoesAwayInTheMiddleLeavesNothingOpen() {
        var opened = gateway.meters.get("ibasho.sockets.open").gauge();
        var before = opened.value();
        IntStream.range(0, MANY / 6).forEach(this::silent);
        awaitOpen(opened, before + MANY / 6);

        hostile.forEach(RawSocket::close);

        awaitOpen(opened, before);
    }

    private static void awaitOpen(Gauge opened, double expected) {
        await().atMost(Duration.ofMinutes(1)).until(() -> opened.value() == expected);
    }

    private void trickle(String beginning) {
        var socket = RawSocket.connect(gateway.port());
        hostile.add(socket.sendBytes(beginning.getBytes(StandardCharsets.UTF_8)));
    }

    private void silent(int number) {
        var session = gateway.frontDesk.enter("q" + number, "s-q" + number, Role.PARTICIPANT);
        hostile.add(gateway.open(session));
    }

    private void pingsWithoutReading(int number) {
        var session = gateway.frontDesk.enter("p" + number, "s-p" + number, Role.PARTICIPANT);
        var socket = gateway.open(session).hello();
        hostile.add(socket);
        ping(socket);
    }

    private static void ping(RawSocket socket) {
        for (var n = 0; n < PINGS; n++) {
            socket.frame(RawSocket.FINAL | RawSocket.PING, new byte[100]);
        }
    }

    private static long bufferBytes() {
        var metric = ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
        return metric.usedDirectMemory() + metric.usedHeapMemory();
    }
}
