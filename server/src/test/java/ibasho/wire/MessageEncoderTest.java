package ibasho.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.DoorView;
import ibasho.protocol.KindId;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ServerMessage;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessageEncoderTest {

    @Test
    void writesTheTagTheNullsAndTimesAsText() {
        var opens = Instant.parse("2026-11-23T00:00:00Z");
        var opening =
                new OpeningView(
                        new OpeningId("o"), new KindId("k"), "朝", opens, opens.plusSeconds(3600));
        var door = new DoorView(DoorView.State.SOON, false, null, opening, null, null);

        var message = MessageEncoder.encode(new ServerMessage.DoorChanged(door));

        assertThat(message.text())
                .isEqualTo(
                        "{\"t\":\"door.changed\",\"door\":{\"state\":\"SOON\",\"quiet\":false,\"closesIn\":null,"
                                + "\"opening\":{\"id\":\"o\",\"kind\":\"k\",\"name\":\"朝\","
                                + "\"from\":\"2026-11-23T00:00:00Z\","
                                + "\"to\":\"2026-11-23T01:00:00Z\"},"
                                + "\"next\":null,\"note\":null}}");
    }

    @Test
    void countsByKindWithoutSayingWhatIsInside() {
        var message =
                MessageEncoder.encode(
                        new ServerMessage.Refused(
                                3, RefusalCode.TEXT_TOO_LONG, Map.of("maxChars", 500L)));

        assertThat(message.kind()).isEqualTo("refused");
        assertThat(message)
                .hasToString("EncodedMessage[refused, " + message.frameBytes() + " bytes]");
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "125, 2", "126, 4", "65535, 4", "65536, 10"})
    void framesEveryLengthAsRfc6455Says(int payload, int header) {
        var message = EncodedMessage.ofText("x", new byte[payload]);
        var frame = ByteBuffer.allocate(message.frameBytes());

        message.copyFrame(frame);

        assertThat(frame.position()).isEqualTo(header + payload);
        assertThat(frame.get(0)).isEqualTo((byte) 0x81);
        assertThat(lengthIn(frame)).isEqualTo(payload);
    }

    private static long lengthIn(ByteBuffer frame) {
        return switch (frame.get(1)) {
            case 126 -> frame.getShort(2) & 0xFFFF;
            case 127 -> frame.getLong(2);
            default -> frame.get(1);
        };
    }
}
