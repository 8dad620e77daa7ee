package ibasho.opening.calendar;

import ibasho.protocol.KindId;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PublicOpening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the calendar says outside, as of its last change. Immutable.
 *
 * @param openings in order of time, those of the last weeks among them
 */
record Published(List<Opening> openings, Map<KindId, Kind> kinds) {
    /** How far back openings are kept at hand. */
    static final Duration PAST = Duration.ofDays(62);

    static final int MOST_SHOWN = 12;

    static Published of(List<Opening> openings, List<Kind> kinds) {
        return new Published(
                openings, kinds.stream().collect(Collectors.toMap(Kind::id, kind -> kind)));
    }

    /** What the door is to know. */
    List<OpeningWindow> windows() {
        return openings.stream().filter(Opening::isPlanned).map(Opening::window).toList();
    }

    /** The next ones, and cancelled ones that people might have come to. */
    List<PublicOpening> coming(Instant now) {
        return openings.stream()
                .filter(row -> row.to().isAfter(now) && isShown(row))
                .limit(MOST_SHOWN)
                .map(this::view)
                .toList();
    }

    boolean admits(KindId kind, ParticipantId person) {
        var found = kinds.get(kind);
        return found == null || found.admits(person);
    }

    /** What nobody decided, and what a rule no longer gives, is nobody's business. */
    static boolean isShown(Opening row) {
        return row.status() != OpeningStatus.UNDECIDED && row.cause() != OpeningCause.WITHDRAWN;
    }

    private PublicOpening view(Opening row) {
        var kind = Objects.requireNonNull(kinds.get(row.kind())).text();
        return new PublicOpening(
                row.id(),
                kind.name(),
                row.name(),
                kind.rules(),
                row.from(),
                row.to(),
                state(row),
                row.note());
    }

    private static PublicOpening.State state(Opening row) {
        if (!row.isPlanned()) {
            return PublicOpening.State.CANCELLED;
        }
        return row.cause() == OpeningCause.HAND || !row.date().equals(row.plannedDate())
                ? PublicOpening.State.CHANGED
                : PublicOpening.State.AS_PLANNED;
    }
}
