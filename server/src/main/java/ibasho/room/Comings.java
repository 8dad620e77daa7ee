package ibasho.room;

import ibasho.protocol.ParticipantId;
import java.util.Set;

/**
 * Hears who comes in and who goes, for those who look after the room. Called on the room's
 * executor: must hand the work on and return at once, and never throw. Nobody inside hears of it.
 */
public interface Comings {
    /** Nobody listens. */
    Comings NOBODY =
            new Comings() {
                @Override
                public void cameIn(ParticipantId who, Set<ParticipantId> inside) {}

                @Override
                public void went(ParticipantId who) {}
            };

    /** Somebody came in; {@code inside} is everybody there now, watching or not. */
    void cameIn(ParticipantId who, Set<ParticipantId> inside);

    /** Somebody went. */
    void went(ParticipantId who);
}
