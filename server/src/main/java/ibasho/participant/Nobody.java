package ibasho.participant;

import ibasho.protocol.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for whoever a sign-in name does not lead to, so that an unknown name costs as many
 * looks into the database as a known one.
 */
final class Nobody {
    static final ParticipantId ID = new ParticipantId("nobody");

    private Nobody() {}

    /** The person, or {@code null} after as much reading. */
    static @Nullable Person orFound(Shelves shelves, ParticipantId id) {
        var person = shelves.people().find(id);
        if (person == null) {
            var _ = shelves.roles().of(id);
        }
        return person;
    }
}
