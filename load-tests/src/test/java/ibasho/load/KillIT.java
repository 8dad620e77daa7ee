package ibasho.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed in the middle of the talk, again and again, loses nothing it promised.
 */
final class KillIT {
    private static final int KILLS = Integer.getInteger("ibasho.kills", 20);
    private static final int PEOPLE = 5;

    /** All rounds together stay below what a fresh start gives a reader. */
    private static final int LINES_A_ROUND = 4;

    private static final Duration ROUND = Duration.ofMillis(1_200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Random random = new Random(20_261_123);

    @TempDir Path folder;

    @Test
    void twentyKillsUnderLoadLoseNothingDoubleNothingAndKeepTheOrder() throws Exception {
        var plan = ServerProcess.Plan.quiet(Jar.path(), folder.resolve("data"));
        var server = ServerProcess.start(plan);
        var managerLink = server.link("管理者");
        try (var crowd = new Crowd(server.place())) {
            var kept = new Kept(crowd, PATIENCE);
            var managerCookie = crowd.comeIn(managerLink, PEOPLE);
            for (int kill = 0; kill < KILLS; kill++) {
                kept.awaitEverybody();
                talkAndKill(kept, server);
                server = ServerProcess.start(plan);
            }
            kept.awaitEverything();

            kept.check(managerCookie);
        } finally {
            server.close();
        }
    }

    /** Lines are on their way at the moment of the kill: the pauses between them are random. */
    private void talkAndKill(Kept kept, ServerProcess server) throws InterruptedException {
        var until = System.nanoTime() + random.nextLong(ROUND.toNanos() / 3, ROUND.toNanos());
        for (int line = 0; line < LINES_A_ROUND && System.nanoTime() < until; line++) {
            for (int i = 0; i < PEOPLE; i++) {
                var _ = kept.say(i);
            }
            Thread.sleep(random.nextInt(150));
        }
        server.kill();
    }
}
