package ibasho.opening.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time, end excluded. Nothing in here knows what the time was. */
record Span(Instant from, Instant to) {

    /** Together, in order, stretches that touch made one. */
    static List<Span> union(List<Span> spans) {
        var ordered =
                spans.stream()
                        .filter(span -> span.from.isBefore(span.to))
                        .sorted(Comparator.comparing(Span::from))
                        .toList();
        var union = new ArrayList<Span>();
        for (var span : ordered) {
            var last = union.isEmpty() ? null : union.getLast();
            if (last == null || span.from.isAfter(last.to)) {
                union.add(span);
            } else if (span.to.isAfter(last.to)) {
                union.set(union.size() - 1, new Span(last.from, span.to));
            }
        }
        return union;
    }

    /** What of {@code spans} lies in none of {@code holes}. */
    static List<Span> without(List<Span> spans, List<Span> holes) {
        var left = union(spans);
        for (var hole : union(holes)) {
            left = left.stream().flatMap(span -> span.cut(hole).stream()).toList();
        }
        return left;
    }

    /** How long they are together; of {@link #union union} stretches. */
    static Duration total(List<Span> spans) {
        return spans.stream()
                .map(span -> Duration.between(span.from, span.to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<Span> cut(Span hole) {
        if (!hole.from.isBefore(to) || !hole.to.isAfter(from)) {
            return List.of(this);
        }
        var left = new ArrayList<Span>();
        if (from.isBefore(hole.from)) {
            left.add(new Span(from, hole.from));
        }
        if (hole.to.isBefore(to)) {
            left.add(new Span(hole.to, to));
        }
        return left;
    }
}
