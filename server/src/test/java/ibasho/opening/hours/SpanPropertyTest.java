package ibasho.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against an oracle that looks at every minute by itself. */
final class SpanPropertyTest {
    private static final int MINUTES = 60;

    @Property
    void whatIsLeftIsEveryMinuteThatIsInAndNotOut(
            @ForAll("spans") List<Span> spans, @ForAll("spans") List<Span> holes) {
        var left = Span.without(spans, holes);

        var expected = minutes(spans);
        expected.andNot(minutes(holes));
        assertThat(minutes(left)).isEqualTo(expected);
        assertThat(Span.total(left)).isEqualTo(Duration.ofMinutes(expected.cardinality()));
    }

    @Property
    void togetherIsEveryMinuteThatIsInOne(@ForAll("spans") List<Span> spans) {
        var union = Span.union(spans);

        assertThat(minutes(union)).isEqualTo(minutes(spans));
        assertThat(Span.total(union)).isEqualTo(Duration.ofMinutes(minutes(spans).cardinality()));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        var minute = Arbitraries.integers().between(0, MINUTES);
        return Combinators.combine(minute, minute)
                .as((from, to) -> new Span(at(from), at(to)))
                .list()
                .ofMaxSize(6);
    }

    private static BitSet minutes(List<Span> spans) {
        var minutes = new BitSet();
        for (var minute = 0; minute < MINUTES; minute++) {
            var at = at(minute);
            minutes.set(
                    minute,
                    spans.stream()
                            .anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.to())));
        }
        return minutes;
    }

    private static Instant at(int minute) {
        return Instant.EPOCH.plusSeconds(60L * minute);
    }
}
