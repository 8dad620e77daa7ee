package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket.Frame;
import ibasho.protocol.RateClass;
import ibasho.protocol.Role;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five hundred wishes at once are held back kindly and cost others nothing. */
final class HoldBackTest {
    private static final int MANY = 500;
    private PlayedGateway gateway;
    private RawSocket eager;
    private RawSocket other;

    @BeforeEach
    void start() {
        gateway = new PlayedGateway();
        eager = gateway.open(gateway.frontDesk.enter("eager", "s1", Role.PARTICIPANT)).hello();
        other = gateway.open(gateway.frontDesk.enter("other", "s2", Role.PARTICIPANT)).hello();
    }

    @AfterEach
    void stop() {
        eager.close();
        other.close();
        gateway.close();
    }

    @Test
    void answersEveryLineOnceAndAsksToWait() {
        IntStream.range(0, MANY).forEach(i -> eager.say(line(i + 2)));
        var answers = read(eager, MANY);

        assertThat(answers).allMatch(frame -> frame.text().contains("\"refused\""));
        assertThat(answers.stream().filter(HoldBackTest::isHeldBack).count())
                .isBetween(
                        MANY - 3L * RateClass.CHAT.burst(), (long) MANY - RateClass.CHAT.burst());
        assertThat(answers.stream().map(HoldBackTest::number).distinct()).hasSize(MANY);
    }

    @Test
    void dropsSurplusStepsInSilence() {
        IntStream.range(0, MANY).forEach(i -> eager.say(step(i + 2)));
        var answers = read(eager, MANY);

        assertThat(answers).noneMatch(HoldBackTest::isHeldBack);
        assertThat(answers.stream().filter(frame -> frame.text().contains("\"done\"")).count())
                .isGreaterThan(MANY / 2L);
    }

    @Test
    void leavesOthersTheirOwnShare() {
        IntStream.range(0, MANY).forEach(i -> eager.say(line(i + 2)));

        IntStream.range(0, RateClass.CHAT.burst()).forEach(i -> other.say(line(i + 2)));

        assertThat(read(other, RateClass.CHAT.burst())).noneMatch(HoldBackTest::isHeldBack);
    }

    @Test
    void countsOnePersonOnAllTheirSockets() {
        try (var second = gateway.open("s1").hello()) {
            IntStream.range(0, MANY).forEach(i -> eager.say(line(i + 2)));
            read(eager, MANY);

            assertThat(second.say(line(2)).read()).matches(HoldBackTest::isHeldBack);
        }
    }

    private static String line(int n) {
        return "{\"n\":"
                + n
                + ",\"m\":{\"t\":\"chat.phrase\",\"key\":\"k"
                + n
                + "\",\"audience\":\"ROOM\",\"phrase\":\"HELLO\"}}";
    }

    private static String step(int n) {
        return "{\"n\":" + n + ",\"m\":{\"t\":\"avatar.step\",\"facing\":\"UP\"}}";
    }

    private static List<Frame> read(RawSocket socket, int count) {
        return Stream.generate(socket::read).limit(count).toList();
    }

    private static boolean isHeldBack(Frame frame) {
        return frame.text().contains("\"TOO_FAST\",\"limits\":{\"retryAfterMillis\":");
    }

    private static String number(Frame frame) {
        return frame.text().replaceAll(".*\"n\":(\\d+).*", "$1");
    }
}
