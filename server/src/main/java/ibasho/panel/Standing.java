package ibasho.panel;

import ibasho.protocol.PanelPart;
import ibasho.protocol.PanelSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a session is 成立 (S-4.2.イ): of those who are needed, one each was there for the whole
 * time. Pure.
 *
 * @param spans when they were all there, in order
 * @param whole whether that was from its beginning to its end
 */
public record Standing(List<PanelSpan> spans, boolean whole) {
    /** A line that is cut and comes back within this time was not away. */
    static final Duration BRIDGED = Duration.ofMinutes(1);

    /** The parts without which no session is 成立. */
    public static List<PanelPart> needed() {
        return Arrays.stream(PanelPart.values()).filter(PanelPart::isNeeded).toList();
    }

    /**
     * The standing of a session.
     *
     * @param presences of everybody, in any order
     * @param begun when it began
     * @param until its end, or now
     */
    static Standing of(List<Presence> presences, Instant begun, Instant until) {
        var common = List.of(new PanelSpan(begun, until));
        for (var part : needed()) {
            common = both(common, merged(presences, part));
        }
        var spans = common.stream().filter(span -> span.until().isAfter(span.from())).toList();
        return new Standing(spans, spans.equals(List.of(new PanelSpan(begun, until))));
    }

    /** When somebody was there as this, short gaps bridged. */
    private static List<PanelSpan> merged(List<Presence> presences, PanelPart part) {
        var merged = new ArrayList<PanelSpan>();
        presences.stream()
                .filter(one -> one.part() == part)
                .sorted(Comparator.comparing(Presence::from))
                .forEach(one -> add(merged, new PanelSpan(one.from(), one.until())));
        return merged;
    }

    private static void add(List<PanelSpan> merged, PanelSpan next) {
        var last = merged.isEmpty() ? null : merged.getLast();
        if (last == null || next.from().isAfter(last.until().plus(BRIDGED))) {
            merged.add(next);
            return;
        }
        merged.set(
                merged.size() - 1, new PanelSpan(last.from(), later(last.until(), next.until())));
    }

    private static List<PanelSpan> both(List<PanelSpan> some, List<PanelSpan> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(other -> both(one, other)))
                .filter(span -> !span.until().isBefore(span.from()))
                .toList();
    }

    private static PanelSpan both(PanelSpan one, PanelSpan other) {
        return new PanelSpan(
                later(one.from(), other.from()),
                one.until().isBefore(other.until()) ? one.until() : other.until());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
