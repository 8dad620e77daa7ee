package ibasho.opening.duty;

import ibasho.protocol.GapView;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ReadinessView;
import ibasho.protocol.ShiftView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What of an opening nobody covers (M-3.1.c, M-3.2.0a). Pure. */
public final class Readiness {
    private Readiness() {}

    /** Somebody wears these hats from then to then. */
    public record Cover(ParticipantId who, Set<Hat> hats, Instant from, Instant to) {
        static Cover of(ShiftView shift) {
            return new Cover(shift.person(), shift.hats(), shift.from(), shift.to());
        }
    }

    /**
     * The gaps of every hat between two instants.
     *
     * @param mayManage whose hat of 管理者 counts
     */
    public static ReadinessView of(
            Instant from, Instant to, List<Cover> covers, Predicate<ParticipantId> mayManage) {
        var gaps = new ArrayList<GapView>();
        for (var hat : EnumSet.allOf(Hat.class)) {
            var wearing =
                    covers.stream()
                            .filter(cover -> cover.hats().contains(hat))
                            .filter(cover -> hat != Hat.MANAGER || mayManage.test(cover.who()))
                            .sorted(Comparator.comparing(Cover::from))
                            .toList();
            gaps.addAll(gaps(hat, from, to, wearing));
        }
        return new ReadinessView(
                gaps.stream().noneMatch(gap -> gap.hat().isNeeded()), List.copyOf(gaps));
    }

    private static List<GapView> gaps(Hat hat, Instant from, Instant to, List<Cover> wearing) {
        var gaps = new ArrayList<GapView>();
        var coveredUntil = from;
        for (var cover : wearing) {
            if (cover.from().isAfter(coveredUntil) && coveredUntil.isBefore(to)) {
                gaps.add(new GapView(hat, coveredUntil, earlier(cover.from(), to)));
            }
            if (cover.to().isAfter(coveredUntil)) {
                coveredUntil = cover.to();
            }
        }
        if (coveredUntil.isBefore(to)) {
            gaps.add(new GapView(hat, coveredUntil, to));
        }
        return gaps;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
