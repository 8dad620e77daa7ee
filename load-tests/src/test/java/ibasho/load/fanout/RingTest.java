package ibasho.load.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RingTest {
    private static final String WHO = "abcdefghijklmnopqrstuv";

    private final Ring ring = new Ring();

    @Test
    void readsWhereEverybodyWhoMovedStands() {
        var frame =
                "{\"t\":\"avatars.changed\",\"shown\":[],\"moved\":["
                        + step(9, 3)
                        + ","
                        + step(10, 4)
                        + "],\"gone\":[]}";

        assertThat(read(frame))
                .containsExactly(
                        new Ring.Stand(Ring.keyOf(WHO), 8), new Ring.Stand(Ring.keyOf(WHO), 10));
    }

    @Test
    void readsNothingWhereNobodyMoved() {
        assertThat(read("{\"t\":\"avatars.changed\",\"shown\":[],\"moved\":[],\"gone\":[]}"))
                .isEmpty();
    }

    @Test
    void countsTheStepsThatWereNotTold() {
        assertThat(ring.stepsBetween(Ring.round() - 2, 1)).isEqualTo(3);
    }

    @Test
    void aPlaceTwiceIsNoStep() {
        assertThat(ring.stepsBetween(Ring.round() + 3, 3)).isZero();
    }

    @Test
    void aPlaceBehindIsAStepBack() {
        assertThat(ring.stepsBetween(Ring.round() + 3, 2)).isNegative();
    }

    @Test
    void aRoundVisitsEveryPlaceOnceAndEndsWhereItBegan() {
        int x = 1;
        int y = 3;
        for (int step = 1; step <= Ring.round(); step++) {
            var wish = ring.step(step);
            x += wish.contains("RIGHT") ? 1 : wish.contains("LEFT") ? -1 : 0;
            y += wish.contains("DOWN") ? 1 : wish.contains("UP") ? -1 : 0;

            var frame = "{\"moved\":[" + step(x, y) + "]}";
            assertThat(read(frame))
                    .containsExactly(new Ring.Stand(Ring.keyOf(WHO), step % Ring.round()));
        }
    }

    private static String step(int x, int y) {
        return "{\"who\":\"%s\",\"x\":%d,\"y\":%d,\"facing\":\"LEFT\"}".formatted(WHO, x, y);
    }

    private List<Ring.Stand> read(String frame) {
        var stands = new ArrayList<Ring.Stand>();
        var in = Unpooled.copiedBuffer(frame, StandardCharsets.UTF_8);
        ring.read(in, 0, in.readableBytes(), stands::add);
        return stands;
    }
}
