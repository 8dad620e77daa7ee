package ibasho.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import ibasho.protocol.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * What was said under faults, and the check that every promise about it was kept: what was answered
 * is there, once, in each one's order, and everybody heard it once.
 */
final class Kept {
    private final Map<String, Integer> spoken = new HashMap<>();
    private final Crowd crowd;
    private final Duration patience;

    Kept(Crowd crowd, Duration patience) {
        this.crowd = crowd;
        this.patience = patience;
    }

    /** The next line of this one of the crowd; it says it again until it is kept. */
    CompletableFuture<Long> say(int robot) {
        var name = Names.of(robot);
        var number = spoken.merge(name, 1, Integer::sum);
        return crowd.robots().get(robot).say(name + " " + number);
    }

    void awaitEverybody() {
        assertThat(crowd.awaitEverybody(patience))
                .as(() -> "everybody came back; " + faultsOf(crowd.reports()))
                .isTrue();
    }

    /** Every line is answered, and everybody has heard it. */
    void awaitEverything() {
        assertThat(crowd.awaitAnswers(patience))
                .as(() -> "every line was answered; " + faultsOf(crowd.reports()))
                .isTrue();
        await().atMost(patience)
                .until(() -> Summary.of(crowd.reports(), crowd.timings(), patience).lost() == 0);
    }

    /** With the eyes of somebody who comes in now. */
    void check(String managerCookie) {
        var reader = crowd.bring(managerCookie, "よむひと").report().join();
        check(new TreeMap<>(reader.heard()).values());
    }

    private void check(Collection<Line> log) {
        var reports = crowd.reports();
        var texts = log.stream().map(Line::text).toList();
        var summary = Summary.of(reports, crowd.timings(), patience);
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

    private int allSpoken() {
        return spoken.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String faultsOf(List<Report> reports) {
        return reports.stream().map(Kept::faultsOf).toList().toString();
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
