package ibasho.care;

import ibasho.protocol.CarePart;
import ibasho.protocol.CareStep;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param by {@code null} when the program did it by itself
 * @param words as staff wrote them; sealed in the store
 */
record CareEvent(
        Kind kind,
        Instant at,
        @Nullable ParticipantId by,
        @Nullable CarePart part,
        @Nullable CareStep step,
        @Nullable String words) {

    enum Kind {
        PRESSED("call"),
        PRESSED_AGAIN("callAgain"),
        HINTED("hint"),
        TAKEN_BACK("takeBack"),
        CALLED_EVERYBODY("callEverybody"),
        ANSWERED("answer"),
        RELEASED("release"),
        STEP("step"),
        CLOSED("close");

        private final String act;

        Kind(String act) {
            this.act = act;
        }

        /** The word of the audit log. */
        String act() {
            return act;
        }
    }

    static CareEvent of(Kind kind, Instant at, @Nullable ParticipantId by) {
        return new CareEvent(kind, at, by, null, null, null);
    }

    static CareEvent of(Kind kind, Instant at, ParticipantId by, CarePart part) {
        return new CareEvent(kind, at, by, part, null, null);
    }

    static CareEvent step(Instant at, ParticipantId by, CareStep step, String words) {
        return new CareEvent(Kind.STEP, at, by, null, step, words);
    }
}
