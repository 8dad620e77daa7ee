package ibasho.load.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibasho.load.Jar;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code bench fanout --quick}: counts, no timing. */
final class FanoutIT {
    private static final MultiThreadIoEventLoopGroup LOOPS =
            new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());

    @AfterAll
    static void stop() {
        var _ = LOOPS.shutdownGracefully(0, 2, TimeUnit.SECONDS);
    }

    static List<Quick> everything() {
        return Quick.list();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyMessageReachesEverybodyOfItsRoomOnceAndInOrder(Quick quick)
            throws IOException, InterruptedException {
        var kitchen = new Kitchen(Jar.path(), Path.of("peers").toAbsolutePath());
        assumeTrue(kitchen.has(quick.who()), "./ibasho test installs Node's ws");

        var sample = quick.count(kitchen, LOOPS.next());

        assertThat(sample).as(quick.text(sample)).matches(Quick::isRight);
        assertThat(sample.deliveries()).isEqualTo(sample.sent() * quick.setting().shape().people());
    }
}
