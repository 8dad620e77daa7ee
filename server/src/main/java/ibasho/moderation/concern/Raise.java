package ibasho.moderation.concern;

import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernKind;
import ibasho.protocol.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * A wish to raise a card.
 *
 * @param spot the line it is about
 * @param about whom it is about
 * @param voice who says so; {@code null} for a hint
 */
public record Raise(
        ConcernKind kind,
        @Nullable ConcernCategory category,
        @Nullable Spot spot,
        @Nullable ParticipantId about,
        @Nullable Voice voice) {
    /**
     * One press.
     *
     * @param key the client's idempotency key
     * @param text own words; may be empty
     */
    public record Voice(ParticipantId by, String key, String text) {}

    /** ［ちょっとつらい］ about a line. */
    public static Raise report(Spot spot, Voice voice) {
        return new Raise(ConcernKind.REPORT, null, spot, spot.by(), voice);
    }

    /** ［ちょっとつらい］ about a person. */
    public static Raise report(ParticipantId about, Voice voice) {
        return new Raise(ConcernKind.REPORT, null, null, about, voice);
    }

    /** What was said or written outside. */
    public static Raise outside(Voice voice) {
        return new Raise(ConcernKind.OUTSIDE, null, null, null, voice);
    }

    /** Staff mark a line. */
    public static Raise flag(Spot spot, ConcernCategory category, Voice voice) {
        return new Raise(ConcernKind.FLAG, category, spot, spot.by(), voice);
    }

    /** A list or a pattern points at a line. */
    public static Raise hint(ConcernKind kind, ConcernCategory category, Spot spot) {
        return new Raise(kind, category, spot, spot.by(), null);
    }

    boolean isHint() {
        return voice == null;
    }

    @Nullable Long line() {
        return spot == null ? null : spot.line();
    }
}
