package ibasho.load;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run in figures.
 *
 * @param sent lines begun
 * @param stored lines that the server called stored
 * @param received lines and other log events that reached a robot, over all robots
 * @param lost lines called stored that some robot which should have heard them never heard
 * @param doubled events that reached a robot twice
 * @param outOfOrder events that reached a robot after a later one
 * @param freshStarts entries at which the server could not resume
 * @param refused refusals of lines, among them every repetition
 * @param faults what the protocol does not know
 */
public record Summary(
        int people,
        long seconds,
        long sent,
        long stored,
        long received,
        long lost,
        long doubled,
        long outOfOrder,
        long freshStarts,
        long refused,
        long faults,
        long cuts,
        Timings.Percentiles untilStoredMillis,
        Timings.Percentiles untilHeardMillis) {

    static Summary of(List<Report> reports, Timings timings, Duration time) {
        var counts =
                reports.stream()
                        .map(Report::counts)
                        .reduce(Hearing.Counts.none(), Hearing.Counts::plus);
        return new Summary(
                reports.size(),
                time.toSeconds(),
                timings.sentCount(),
                storedBy(reports).count(),
                counts.received(),
                lost(reports),
                counts.doubled(),
                counts.outOfOrder(),
                counts.freshStarts(),
                timings.refusedCount(),
                reports.stream().mapToLong(report -> report.faults().size()).sum(),
                reports.stream().mapToLong(Report::cuts).sum(),
                timings.untilStored(),
                timings.untilHeard());
    }

    private static Stream<Long> storedBy(List<Report> reports) {
        return reports.stream().flatMap(report -> report.stored().keySet().stream());
    }

    /** All robots were in before the first line, so each must have heard every line. */
    private static long lost(List<Report> reports) {
        Set<Long> stored = new HashSet<>(storedBy(reports).toList());
        return reports.stream()
                .mapToLong(report ->
                        stored.stream().filter(seq -> !report.heard().containsKey(seq)).count())
                .sum();
    }

    /** For machines. */
    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /** For people. */
    public String table() {
        return """
        people %d, %d s
          sent %d  stored %d  refused %d
          received %d  lost %d  doubled %d  out of order %d  fresh starts %d  cuts %d  faults %d
          until stored  p50 %.1f ms  p99 %.1f ms  max %.1f ms
          until heard   p50 %.1f ms  p99 %.1f ms  max %.1f ms
        """
                .formatted(
                        people,
                        seconds,
                        sent,
                        stored,
                        refused,
                        received,
                        lost,
                        doubled,
                        outOfOrder,
                        freshStarts,
                        cuts,
                        faults,
                        untilStoredMillis.p50(),
                        untilStoredMillis.p99(),
                        untilStoredMillis.max(),
                        untilHeardMillis.p50(),
                        untilHeardMillis.p99(),
                        untilHeardMillis.max());
    }

    /** Whether nothing was lost, doubled, out of order or not understood. */
    public boolean clean() {
        return lost + doubled + outOfOrder + faults == 0;
    }
}
