package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.RateClass;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PersonRatesTest {
    private static final ParticipantId HARU = new ParticipantId("haru");
    private static final ParticipantId YUU = new ParticipantId("yuu");

    private final SetClock clock = new SetClock();
    private final PersonRates rates = new PersonRates(clock);

    /** A clock that stands until it is set. */
    private static final class SetClock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheWholeBurstAndThenSaysHowLongToWait(RateClass rate) {
        var waits = IntStream.range(0, rate.burst()).mapToLong(_ -> rates.take(HARU, rate)).sum();

        assertThat(waits).isZero();
        assertThat(rates.take(HARU, rate))
                .isBetween(1L, rate.refill().toMillis() / rate.burst() + 1);
    }

    @Test
    void givesAgainAfterTheWaitItNamed() {
        IntStream.range(0, RateClass.CHAT.burst()).forEach(_ -> rates.take(HARU, RateClass.CHAT));
        var wait = rates.take(HARU, RateClass.CHAT);

        clock.nanos += Duration.ofMillis(wait).toNanos();

        assertThat(rates.take(HARU, RateClass.CHAT)).isZero();
    }

    @Test
    void countsEachPersonAndEachClassApart() {
        IntStream.range(0, 100).forEach(_ -> rates.take(HARU, RateClass.CHAT));

        assertThat(rates.take(YUU, RateClass.CHAT)).isZero();
        assertThat(rates.take(HARU, RateClass.MOVE)).isZero();
    }
}
