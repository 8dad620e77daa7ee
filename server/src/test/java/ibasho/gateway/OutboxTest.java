package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Limits;
import ibasho.protocol.ServerMessage;
import ibasho.wire.EncodedMessage;
import ibasho.wire.MessageEncoder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for a socket (PROMISES 5; Netty fact 5). */
final class OutboxTest {
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger tooSlow = new AtomicInteger();
    private final Outbox outbox =
            new Outbox(channel, new OutboxMeters(registry), tooSlow::incrementAndGet);

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    @Test
    void writesWhatGatheredAtOnceAndInOrder() {
        outbox.send(line(1));
        outbox.sendLatest(line(2));
        outbox.send(line(3));

        channel.runPendingTasks();

        assertThat(linesIn(channel.<ByteBuf>readOutbound())).isEqualTo("1 2 3");
        assertThat(channel.<ByteBuf>readOutbound()).isNull();
    }

    @Test
    void keepsLinesAndTheNewestMoveInOrderWhileThePeerIsSlow() {
        stall();
        outbox.send(line(1));
        outbox.sendLatest(line(2));
        outbox.sendLatest(line(3));
        outbox.send(line(4));

        recover();

        assertThat(allLines()).isEqualTo("1 3 4");
    }

    @Test
    void theNewestMoveFollowsTheLinesThatWaitedBeforeIt() {
        stall();
        outbox.send(line(1));
        outbox.sendLatest(line(2));

        recover();

        assertThat(allLines()).isEqualTo("1 2");
    }

    @Test
    void aRoomFullOfOutboxesIsOneTaskOfTheLoop() {
        var other = new Outbox(channel, new OutboxMeters(registry), tooSlow::incrementAndGet);
        for (int i = 0; i < 100; i++) {
            new Outbox(channel, new OutboxMeters(registry), tooSlow::incrementAndGet).send(line(1));
        }
        other.send(line(2));

        channel.runPendingTasks();

        assertThat(IntStream.range(0, 101).mapToObj(_ -> linesIn(channel.<ByteBuf>readOutbound())))
                .hasSize(101)
                .endsWith("2");
    }

    @Test
    void saysWhetherAMoveIsCertainToArriveAndCountsThoseThatDoNot() {
        assertThat(outbox.sendLatest(line(1))).isTrue();
        channel.runPendingTasks();
        channel.<ByteBuf>readOutbound().release();
        stall();

        assertThat(outbox.sendLatest(line(2))).isFalse();
        assertThat(outbox.sendLatest(line(3))).isFalse();
        assertThat(registry.get("ibasho.outbox.outdated").functionCounter().count()).isEqualTo(1);
    }

    @Test
    void countsFramesAndTheWritesThatCarryThem() {
        outbox.send(line(1));
        outbox.send(line(2));
        channel.runPendingTasks();

        assertThat(registry.get("ibasho.outbox.frames").functionCounter().count()).isEqualTo(2);
        assertThat(registry.get("ibasho.outbox.writes").functionCounter().count()).isEqualTo(1);
    }

    @Test
    void goesOnAsBeforeOnceThePeerHasCaughtUp() {
        stall();
        outbox.send(line(1));
        recover();
        outbox.sendLatest(line(2));
        outbox.send(line(3));
        channel.runPendingTasks();

        assertThat(allLines()).isEqualTo("1 2 3");
    }

    @Test
    void givesUpOnceOnAPeerWithTooManyLinesWaiting() {
        stall();
        IntStream.range(0, 2 * Limits.MAX_OUTBOX_MESSAGES).forEach(i -> outbox.send(line(i)));
        channel.runPendingTasks();

        assertThat(tooSlow).hasValue(1);
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void givesUpOnAPeerWithTooManyBytesWaiting() {
        stall();
        var big = edited("x".repeat(Limits.MAX_OUTBOX_BYTES / 4));
        IntStream.range(0, 3).forEach(_ -> outbox.send(big));
        channel.runPendingTasks();
        assertThat(tooSlow).hasValue(0);

        outbox.send(big);
        outbox.send(big);
        channel.runPendingTasks();

        assertThat(tooSlow).hasValue(1);
    }

    @Test
    void letsAVeryLargeMessageThroughWhenNothingElseWaits() {
        outbox.send(edited("x".repeat(2 * Limits.MAX_OUTBOX_BYTES)));
        channel.runPendingTasks();

        assertThat(tooSlow).hasValue(0);
        assertThat(channel.<ByteBuf>readOutbound().readableBytes())
                .isGreaterThan(2 * Limits.MAX_OUTBOX_BYTES);
    }

    @Test
    void takesNothingAfterItWasShut() {
        outbox.shut();
        outbox.send(line(1));
        channel.runPendingTasks();

        assertThat(channel.<ByteBuf>readOutbound()).isNull();
    }

    private void stall() {
        setWritable(false);
        outbox.send(line(0));
        channel.runPendingTasks();
        assertThat(channel.<ByteBuf>readOutbound()).isNull();
    }

    private void recover() {
        setWritable(true);
        outbox.writabilityChanged();
        channel.runPendingTasks();
    }

    private void setWritable(boolean writable) {
        var buffer = channel.unsafe().outboundBuffer();
        if (buffer != null) {
            buffer.setUserDefinedWritability(1, writable);
        }
    }

    private String allLines() {
        var all = new StringBuilder();
        for (var next = channel.<ByteBuf>readOutbound();
                next != null;
                next = channel.readOutbound()) {
            all.append(linesIn(next)).append(' ');
        }
        return all.toString().replaceFirst("^0 ", "").strip();
    }

    /** The numbers of the removed lines in a batch of frames. */
    private static String linesIn(ByteBuf batch) {
        var text = batch.toString(StandardCharsets.ISO_8859_1);
        batch.release();
        return text.replaceAll("[^{]*\\{[^}]*\"line\":(\\d+)}", "$1 ").strip();
    }

    private static EncodedMessage line(long line) {
        return MessageEncoder.encode(new ServerMessage.Removed(1, line));
    }

    private static EncodedMessage edited(String text) {
        return MessageEncoder.encode(new ServerMessage.Edited(1, 1, text));
    }
}
