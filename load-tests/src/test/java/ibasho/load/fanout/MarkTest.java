package ibasho.load.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

final class MarkTest {
    @Test
    void isReadWhereverItStandsInTheText() {
        assertThat(read("{\"text\":\"" + Mark.text(17, 123_456, 150) + "\"}"))
                .isEqualTo("[17 123456]");
    }

    @Test
    void makesATextOfExactlySoManyBytes() {
        assertThat(Mark.text(3, 9, 60)).hasSize(60);
    }

    @Test
    void nothingIsHeardWhereThereIsNone() {
        assertThat(read("{\"text\":\"うさぎ\"}")).isEqualTo("[]");
    }

    private static String read(String text) {
        var heard = new ArrayList<String>();
        var in = Unpooled.copiedBuffer("~9.9~" + text, StandardCharsets.UTF_8);
        Mark.read(in, 5, in.readableBytes() - 5, (sender, seq) -> heard.add(sender + " " + seq));
        return heard.toString();
    }
}
