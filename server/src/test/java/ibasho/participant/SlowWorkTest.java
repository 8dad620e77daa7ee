package ibasho.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class SlowWorkTest {
    @Test
    void oneMoreThanCanWaitIsBusyAndTheOthersAreDone() throws Exception {
        try (var slowWork = new SlowWork()) {
            var started = new CountDownLatch(SlowWork.THREADS);
            var finish = new CountDownLatch(1);
            for (int i = 0; i < SlowWork.THREADS; i++) {
                var _ = slowWork.run(() -> waitFor(started, finish));
            }
            started.await();
            var first = slowWork.run(() -> Outcome.done(1));
            for (int i = 1; i < SlowWork.MAX_WAITING; i++) {
                var _ = slowWork.run(() -> Outcome.done(1));
            }

            var oneMore = slowWork.run(() -> Outcome.done(1)).toCompletableFuture();

            assertThat(oneMore.join()).isEqualTo(Outcome.refused(RefusalCode.BUSY));
            assertThat(slowWork.waiting()).isEqualTo(SlowWork.MAX_WAITING);
            finish.countDown();
            assertThat(first.toCompletableFuture().join()).isEqualTo(Outcome.done(1));
        }
    }

    @Test
    void whatAWorkThrowsReachesWhoeverAsked() {
        try (var slowWork = new SlowWork()) {
            var broken = slowWork.<Integer>run(() -> broken()).toCompletableFuture();

            assertThatThrownBy(broken::join).hasRootCauseMessage("bug");
        }
    }

    private static Outcome<Integer> broken() {
        throw new IllegalStateException("bug");
    }

    private static Outcome<Integer> waitFor(CountDownLatch started, CountDownLatch finish) {
        started.countDown();
        try {
            finish.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return Outcome.done(0);
    }
}
