package ibasho.opening.calendar;

import ibasho.kernel.Ids;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From rules to dates: what has to be written so that the stored dates are what the book says.
 * Pure.
 *
 * <p>What has begun never changes. What staff decided stays, unless its rule no longer gives that
 * day. Two openings never lie on one another: the later in line asks staff. A date that a rule
 * stops giving is withdrawn and keeps its id.
 */
final class Replan {
    /** A 祝日 moves a date by less; a planned date further back cannot still be to come. */
    private static final int LOOK_BACK_DAYS = 14;

    private final Book book;
    private final Instant now;
    private final LocalDate horizon;
    private final Drafts drafts;
    private final List<Opening> taken = new ArrayList<>();
    private final List<Opening> changed = new ArrayList<>();
    private @Nullable LocalDate clash;

    private Replan(Book book, Instant now, LocalDate horizon) {
        this.book = book;
        this.now = now;
        this.horizon = horizon;
        this.drafts = new Drafts(book);
    }

    /**
     * What came of it.
     *
     * @param changed rows to write, with their next version; 1 for new ones
     * @param clash the first day on which two rules lie on one another as they stand; {@code null}
     *     if none
     */
    record Plan(List<Opening> changed, @Nullable LocalDate clash) {}

    /**
     * The dates of the whole book.
     *
     * @param horizon the last day that is planned
     */
    static Plan of(Book book, Instant now, LocalDate horizon) {
        var work = new Replan(book, now, horizon);
        work.run();
        return new Plan(work.changed, work.clash);
    }

    /** One day of one rule, with the row it has already. */
    private record Slot(Rule rule, Draft draft, @Nullable Opening row, Opening wished) {}

    private void run() {
        var slots = new ArrayList<Slot>();
        for (var rule : book.rules()) {
            slots.addAll(slots(rule));
        }
        book.openings().stream()
                .filter(this::isFixed)
                .filter(Opening::isPlanned)
                .forEach(taken::add);
        slots.sort(
                Comparator.comparing((Slot slot) -> slot.draft().isMoved())
                        .thenComparing(slot -> slot.wished().from())
                        .thenComparing(slot -> slot.rule().id().value()));
        slots.forEach(this::place);
    }

    /**
     * Gathers the days of a rule that are still open to change; withdraws what it gives no more.
     */
    private List<Slot> slots(Rule rule) {
        var rows = new HashMap<LocalDate, Opening>();
        book.openings().stream()
                .filter(row -> rule.id().equals(row.rule()))
                .forEach(row -> rows.put(row.plannedDate(), row));
        var today = OpeningWindow.local(now).toLocalDate().minusDays(LOOK_BACK_DAYS);
        var from = rows.keySet().stream().min(Comparator.naturalOrder()).orElse(today);
        var given = drafts.of(rule, from.isBefore(today) ? from : today, horizon);

        var slots = new ArrayList<Slot>();
        for (var draft : given) {
            var row = rows.remove(draft.planned());
            var wished = wished(rule, draft, row);
            if (row == null ? wished.from().isAfter(now) : mayFollow(row, wished)) {
                slots.add(new Slot(rule, draft, row, wished));
            } else if (row != null && !isFixed(row)) {
                taken.addAll(row.isPlanned() ? List.of(row) : List.of());
            }
        }
        rows.values().forEach(this::withdraw);
        return slots;
    }

    private boolean mayFollow(Opening row, Opening wished) {
        return !isFixed(row) && wished.from().isAfter(now);
    }

    /** Begun, decided by staff, or of no rule. */
    private boolean isFixed(Opening row) {
        return row.hasBegunAt(now) || row.byHand() || row.rule() == null;
    }

    private void withdraw(Opening row) {
        var isGone = row.cause() == OpeningCause.WITHDRAWN;
        var isSettled = row.byHand() && row.status() == OpeningStatus.CANCELLED;
        if (!row.hasBegunAt(now) && !isGone && !isSettled && !isBeyondHorizon(row)) {
            changed.add(row.cancelled(OpeningCause.WITHDRAWN, "", "", false));
        }
    }

    private boolean isBeyondHorizon(Opening row) {
        return row.plannedDate().isAfter(horizon);
    }

    private void place(Slot slot) {
        var wished = slot.wished();
        if (wished.isPlanned()) {
            var other = taken.stream().filter(wished::overlaps).findFirst().orElse(null);
            if (other == null) {
                taken.add(wished);
            } else {
                noteClash(slot, other);
                wished = asking(wished, slot.draft().planned(), slot.rule());
            }
        }
        var row = slot.row();
        if (row == null || !row.saysTheSameAs(wished)) {
            changed.add(wished.withVersion(row == null ? 1 : row.version() + 1));
        }
    }

    private void noteClash(Slot slot, Opening other) {
        var twoRules = other.rule() != null && !other.byHand() && !other.hasBegunAt(now);
        var asTheyStand = other.date().equals(other.plannedDate()) && !slot.draft().isMoved();
        if (clash == null && twoRules && asTheyStand) {
            clash = slot.draft().planned();
        }
    }

    private static Opening asking(Opening wished, LocalDate planned, Rule rule) {
        return new Opening(
                wished.id(),
                wished.kind(),
                wished.rule(),
                wished.name(),
                planned,
                planned,
                rule.hours().fromAt(planned),
                rule.hours().toAt(planned),
                OpeningStatus.UNDECIDED,
                OpeningCause.OVERLAP,
                wished.reason(),
                "",
                false,
                wished.version());
    }

    private Opening wished(Rule rule, Draft draft, @Nullable Opening row) {
        var kind = Objects.requireNonNull(book.kind(rule.kind()));
        return new Opening(
                row == null ? new OpeningId(Ids.id()) : row.id(),
                rule.kind(),
                rule.id(),
                rule.name().isEmpty() ? kind.text().name() : rule.name(),
                draft.planned(),
                draft.date(),
                rule.hours().fromAt(draft.date()),
                rule.hours().toAt(draft.date()),
                draft.status(),
                draft.cause(),
                draft.reason(),
                draft.cause() == OpeningCause.BREAK ? draft.reason() : "",
                false,
                row == null ? 0 : row.version());
    }
}
