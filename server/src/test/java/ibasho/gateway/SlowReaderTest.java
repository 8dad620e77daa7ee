package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.protocol.CloseCode;
import ibasho.protocol.DoorView;
import ibasho.protocol.Role;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody who stops reading is closed, and nobody else notices. */
final class SlowReaderTest {
    private static final int AT_ONCE = 200;
    private static final DoorView WIDE_DOOR =
            new DoorView(DoorView.State.CLOSED, false, null, null, null, "門".repeat(2_000));

    private final AtomicLong told = new AtomicLong();

    @Test
    void closesAPeerThatDoesNotReadAndServesTheOthers() {
        try (var gateway = new PlayedGateway();
                var slow = gateway.open(gateway.frontDesk.enter("slow", "s1", Role.PARTICIPANT));
                var reading = gateway.open(gateway.frontDesk.enter("ok", "s2", Role.PARTICIPANT))) {
            slow.hello();
            reading.hello();
            var heard = new AtomicLong();
            var reader = Thread.startVirtualThread(() -> readUntilPong(reading, heard));
            var counter =
                    gateway.meters.counter(
                            "ibasho.sockets.closed", "code", CloseCode.TOO_SLOW.name());

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        IntStream.range(0, AT_ONCE).forEach(_ -> tell(gateway));
                        return counter.count() > 0;
                    });

            // a pong may overtake what still waits
            await().atMost(Duration.ofMinutes(1)).until(() -> heard.get() >= told.get());
            reading.frame(RawSocket.FINAL | RawSocket.PING, new byte[] {1});
            assertThat(ended(reader)).isTrue();
            assertThat(heard.get()).isPositive().isEqualTo(told.get());
            assertThat(counter.count()).isEqualTo(1);
        }
    }

    private void tell(PlayedGateway gateway) {
        told.incrementAndGet();
        gateway.server.doorChanged(WIDE_DOOR);
    }

    private static void readUntilPong(RawSocket socket, AtomicLong heard) {
        for (var frame = socket.read();
                frame != null && frame.opcode() == RawSocket.TEXT;
                frame = socket.read()) {
            heard.incrementAndGet();
        }
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(Duration.ofMinutes(1));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
