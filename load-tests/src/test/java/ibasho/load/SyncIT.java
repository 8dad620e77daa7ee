package ibasho.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL cannot show a missing fsync, because the kernel still has the pages. The system calls
 * can.
 */
final class SyncIT {
    private static final int PEOPLE = 3;
    private static final int LINES_EACH = 40;
    private static final String WORDS = "words of ";
    private static final String CALLS =
            "trace=fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg";

    @TempDir Path folder;

    @Test
    void everyLineIsSyncedBeforeAnybodyIsTold() throws Exception {
        var run = traced(List.of());

        assertThat(run.stored()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(run.order().violations(run.stored())).isEmpty();
        assertThat(run.order().syncs()).isPositive();
        assertThat(run.order().logHolds(WORDS)).as("words in clear on the disk").isFalse();
    }

    @Test
    void theCheckGoesRedWhenTheStoreDoesNotSync() throws Exception {
        var run = traced(List.of("-Dibasho.test.synchronous=OFF"));

        assertThat(run.order().violations(run.stored()))
                .hasSameSizeAs(run.stored().keySet())
                .allMatch(violation -> violation.endsWith(SyncOrder.NEVER_SYNCED));
    }

    private record Run(Map<Long, String> stored, SyncOrder order) {}

    private Run traced(List<String> flags) throws Exception {
        var record = folder.resolve("calls.txt");
        var plan =
                ServerProcess.Plan.quiet(Jar.path(), folder.resolve("data"))
                        .with(flags)
                        .under(strace(record));
        Map<Long, String> stored;
        try (var server = ServerProcess.start(plan);
                var crowd = new Crowd(server.place())) {
            crowd.comeIn(server.link("管理者"), PEOPLE);
            stored = talk(crowd);
        }
        var lines = Files.readAllLines(record, StandardCharsets.ISO_8859_1);
        return new Run(stored, new SyncOrder(Syscalls.of(lines)));
    }

    private static List<String> strace(Path record) {
        return List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-y",
                "-qq",
                "-s",
                "8192",
                "-e",
                CALLS,
                "-e",
                "signal=none",
                "-o",
                record.toString());
    }

    /** One line after the other from each, at the pace that the rate limit allows. */
    private static Map<Long, String> talk(Crowd crowd) throws InterruptedException {
        var stored = new ConcurrentHashMap<Long, String>();
        for (int line = 0; line < LINES_EACH; line++) {
            for (int i = 0; i < PEOPLE; i++) {
                var key = "key-%d-%d-end".formatted(i, line);
                var said = crowd.robots().get(i).say(key, WORDS + key);
                var _ = said.thenAccept(seq -> stored.put(seq, key));
            }
            Thread.sleep(Duration.ofMillis(line < 15 ? 50 : 1_050));
        }
        assertThat(crowd.awaitAnswers(Duration.ofSeconds(60))).isTrue();
        return stored;
    }
}
