package ibasho.participant;

import ibasho.kernel.Ids;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Why and by whom somebody was suspended, readmitted or recorded as having left. */
final class StandingStore {
    private final Handle handle;
    private final SpaceId space;
    private final FieldCipher cipher;

    StandingStore(Handle handle, SpaceId space, FieldCipher cipher) {
        this.handle = handle;
        this.space = space;
        this.cipher = cipher;
    }

    /** Keeps the change; the reason is sealed, since staff may write about a person in it. */
    void add(
            ParticipantId person,
            PersonView.State state,
            @Nullable String reason,
            ParticipantId by,
            Instant at) {
        var id = Ids.id();
        var sealed =
                reason == null ? null : cipher.seal("standing_change", id, "reason_sealed", reason);
        handle.createUpdate(
                        """
                        insert into standing_change
                            (space_id, id, person_id, state, reason_sealed, changed_by, at)
                        values (:space, :id, :person, :state, :reason, :by, :at)
                        """)
                .bind("space", space)
                .bind("id", id)
                .bind("person", person)
                .bind("state", state.name())
                .bind("reason", sealed)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }
}
