package ibasho.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.load.FailingDisk.Fault;
import ibasho.protocol.Audience;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RoomRequest.Say;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, broken, read-only or cannot make safe what it was given: what cannot be kept
 * is refused kindly, nobody is sent away, what was answered stays, and a mended disk needs no
 * restart (PROMISES 3 and 4).
 */
final class FailingDiskIT {
    private static final int PEOPLE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOPPED = Duration.ofSeconds(2);

    @TempDir Path folder;

    @Test
    void whateverTheDiskDoesNothingThatWasAnsweredIsLostAndNobodyIsSentAway() throws Exception {
        var data = folder.resolve("data");
        var disk = FailingDisk.under(data);
        var plan = ServerProcess.Plan.quiet(Jar.path(), data).under(disk.program());

        var server = ServerProcess.start(plan);
        try (var crowd = new Crowd(server.place())) {
            var kept = new Kept(crowd, PATIENCE);
            var managerCookie = crowd.comeIn(server.link("管理者"), PEOPLE);
            for (var fault : Fault.values()) {
                everybodySays(kept);
                kept.awaitEverything();
                disk.fail(fault);
                isRefused(crowd.robots().getFirst(), fault);
                everybodySays(kept);
                assertThat(crowd.reports()).as(fault.name()).allMatch(Report::inRoom);
                disk.mend();
                kept.awaitEverything();
            }
            assertThat(crowd.reports()).extracting(Report::cuts).containsOnly(0L);

            stopForAWhile(server, kept);
            kept.awaitEverything();

            disk.fail(Fault.SYNC);
            everybodySays(kept);
            server.kill();
            disk.mend();
            server = ServerProcess.start(plan);
            kept.awaitEverybody();
            kept.awaitEverything();

            kept.check(managerCookie);
        } finally {
            server.close();
        }
    }

    private static void everybodySays(Kept kept) {
        for (int robot = 0; robot < PEOPLE; robot++) {
            var _ = kept.say(robot);
        }
    }

    /** A line that is empty would be refused in any case: this one could be said. */
    private static void isRefused(Robot robot, Fault fault) {
        var line = new Say("refused-" + fault, Audience.ROOM, "きえてもいい", null, true);

        assertThatThrownBy(() -> robot.ask(line).get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(fault.name())
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                .extracting(RefusedException::code)
                .isEqualTo(RefusalCode.NOT_SAVED);
    }

    private static void stopForAWhile(ServerProcess server, Kept kept) throws Exception {
        signal("-STOP", server);
        everybodySays(kept);
        Thread.sleep(STOPPED);
        signal("-CONT", server);
    }

    private static void signal(String signal, ServerProcess server) throws Exception {
        var pid = Long.toString(server.pid());
        assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
    }
}
