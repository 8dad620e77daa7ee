package ibasho.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import ibasho.protocol.Line;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
    private final Map<String, Integer> spoken = new HashMap<>();

    @TempDir Path folder;

    @Test
    void twentyKillsUnderLoadLoseNothingDoubleNothingAndKeepTheOrder() throws Exception {
        var plan = ServerProcess.Plan.quiet(Jar.path(), folder.resolve("data"));
        var server = ServerProcess.start(plan);
        var managerLink = server.link("管理者");
        try (var crowd = new Crowd(server.place())) {
            var managerCookie = crowd.comeIn(managerLink, PEOPLE);
            for (int kill = 0; kill < KILLS; kill++) {
                assertThat(crowd.awaitEverybody(PATIENCE))
                        .as(() -> "everybody came back; " + faultsOf(crowd.reports()))
                        .isTrue();
                talkAndKill(crowd, server);
                server = ServerProcess.start(plan);
            }
            assertThat(crowd.awaitAnswers(PATIENCE))
                    .as(() -> "every line was answered; " + faultsOf(crowd.reports()))
                    .isTrue();
            awaitEverybodyHeardEverything(crowd);

            var reader = crowd.bring(managerCookie, "よむひと").report().join();
            check(crowd, new TreeMap<>(reader.heard()).values());
        } finally {
            server.close();
        }
    }

    /** Lines are on their way at the moment of the kill: the pauses between them are random. */
    private void talkAndKill(Crowd crowd, ServerProcess server) throws InterruptedException {
        var until = System.nanoTime() + random.nextLong(ROUND.toNanos() / 3, ROUND.toNanos());
        for (int line = 0; line < LINES_A_ROUND && System.nanoTime() < until; line++) {
            for (int i = 0; i < PEOPLE; i++) {
                var name = Names.of(i);
                var number = spoken.merge(name, 1, Integer::sum);
                var _ = crowd.robots().get(i).say(name + " " + number);
            }
            Thread.sleep(random.nextInt(150));
        }
        server.kill();
    }

    private static void awaitEverybodyHeardEverything(Crowd crowd) {
        await().atMost(PATIENCE)
                .until(() -> Summary.of(crowd.reports(), crowd.timings(), PATIENCE).lost() == 0);
    }

    private void check(Crowd crowd, Collection<Line> log) {
        var reports = crowd.reports();
        var texts = log.stream().map(Line::text).toList();
        var summary = Summary.of(reports, crowd.timings(), PATIENCE);
        assertSoftly(softly -> {
            reports.forEach(report ->
                    report.stored()
                            .forEach((seq, text) ->
                                    softly.assertThat(textOf(log, seq))
                                            .as("line %d", seq)
                                            .isEqualTo(text)));
            softly.assertThat(texts).doesNotHaveDuplicates().hasSize(allSpoken());
            spoken.keySet()
                    .forEach(name ->
                            softly.assertThat(numbersOf(name, texts))
                                    .as("lines of %s", name)
                                    .isSorted());
            softly.assertThat(summary.lost()).as("lost").isZero();
            softly.assertThat(summary.doubled()).as("doubled").isZero();
            softly.assertThat(summary.outOfOrder()).as("out of order").isZero();
            softly.assertThat(summary.freshStarts()).as("fresh starts").isZero();
            softly.assertThat(summary.faults()).as("faults").isZero();
            softly.assertThat(reports)
                    .allSatisfy(r -> assertThat(r.counts().gaps()).as("gaps").isZero());
        });
    }

    private static String faultsOf(List<Report> reports) {
        return reports.stream().map(KillIT::faultsOf).toList().toString();
    }

    private static String faultsOf(Report robot) {
        return "%s in room: %b, unanswered: %d, waits for %s, faults %s"
                .formatted(
                        robot.nickname(),
                        robot.inRoom(),
                        robot.unanswered(),
                        robot.waitsFor(),
                        robot.faults());
    }

    private int allSpoken() {
        return spoken.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String textOf(Collection<Line> log, long seq) {
        return log.stream()
                .filter(line -> line.seq() == seq)
                .map(Line::text)
                .findFirst()
                .orElse("(not there)");
    }

    private static List<Integer> numbersOf(String name, List<String> texts) {
        var numbers = new ArrayList<Integer>();
        for (var text : texts) {
            if (text.startsWith(name + " ")) {
                numbers.add(Integer.parseInt(text.substring(name.length() + 1)));
            }
        }
        return numbers;
    }
}
