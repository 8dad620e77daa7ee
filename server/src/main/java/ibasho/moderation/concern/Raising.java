package ibasho.moderation.concern;

import ibasho.kernel.Ids;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernId;
import ibasho.protocol.ConcernKind;
import ibasho.protocol.ConcernUrgency;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides, inside one write, which card a press or a hint belongs to.
 *
 * <p>Reports cannot be used to flood: a line has one open card however many press, one person has
 * at most {@link #MAX_OPEN} open cards and {@link #MAX_VOICES} entries on each; the rest is counted
 * onto their newest card.
 */
final class Raising {
    /** Most open cards one person has raised. */
    static final int MAX_OPEN = 5;

    /** Most entries of one person on one card. */
    static final int MAX_VOICES = 20;

    /** So many people on one card: staff look at once. */
    static final int MANY = 3;

    private final CardStore.Rows rows;
    private final Raise wish;
    private final Instant now;

    Raising(CardStore.Rows rows, Raise wish, Instant now) {
        this.rows = rows;
        this.wish = wish;
        this.now = now;
    }

    Cards.Raised raise() {
        var voice = wish.voice();
        return voice == null ? hint() : press(voice);
    }

    private Cards.Raised hint() {
        var same = rows.openLike(wish);
        if (same == null) {
            return add(null);
        }
        rows.pointAt(same, Objects.requireNonNull(wish.spot()));
        rows.count(same, now);
        return raised(same, true);
    }

    private Cards.Raised press(Raise.Voice voice) {
        var earlier = rows.cardOfKey(voice);
        if (earlier != null) {
            return raised(earlier, false);
        }
        var same = wish.kind() == ConcernKind.OUTSIDE ? null : rows.openLike(wish);
        if (same != null) {
            return join(rows.find(same), voice);
        }
        var own = rows.openReportsOf(voice.by());
        return wish.kind() != ConcernKind.FLAG && own.size() >= MAX_OPEN
                ? join(rows.find(own.getFirst()), voice)
                : add(voice);
    }

    private Cards.Raised add(Raise.@Nullable Voice voice) {
        var id = new ConcernId(Ids.id());
        rows.insert(id, wish, urgency(), now);
        if (voice != null) {
            rows.say(id, voice, null, now);
        }
        return raised(id, true);
    }

    /** Whoever pressed already and adds no words, changes nothing. */
    private Cards.Raised join(Card card, Raise.Voice voice) {
        var own = card.voices().stream().filter(one -> one.by().equals(voice.by())).toList();
        var elsewhere = Objects.equals(card.line(), wish.line()) ? null : wish.line();
        if (voice.text().isEmpty() && saidSoAlready(own, elsewhere)) {
            return new Cards.Raised(card, false);
        }
        rows.count(card.id(), now);
        if (own.size() >= MAX_VOICES) {
            return raised(card.id(), false);
        }
        rows.say(card.id(), voice, elsewhere, now);
        if (people(rows.find(card.id())) >= MANY) {
            rows.hurry(card.id(), ConcernUrgency.NOW);
        }
        return raised(card.id(), true);
    }

    private Cards.Raised raised(ConcernId id, boolean isNews) {
        return new Cards.Raised(rows.find(id), isNews);
    }

    private static boolean saidSoAlready(List<Card.Voice> own, @Nullable Long elsewhere) {
        return own.stream().anyMatch(one -> Objects.equals(one.line(), elsewhere));
    }

    private static long people(Card card) {
        return card.voices().stream().map(Card.Voice::by).distinct().count();
    }

    private ConcernUrgency urgency() {
        return switch (wish.kind()) {
            case REPORT, FLAG, OUTSIDE -> ConcernUrgency.SOON;
            case CONTACT -> ConcernUrgency.CALM;
            case WORDS -> urgency(Objects.requireNonNull(wish.category()));
        };
    }

    private static ConcernUrgency urgency(ConcernCategory category) {
        return switch (category) {
            case SLANDER, UNEASE, VIOLENCE -> ConcernUrgency.SOON;
            case POLITICS, RELIGION, OTHER -> ConcernUrgency.CALM;
        };
    }
}
