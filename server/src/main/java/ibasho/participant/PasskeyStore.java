package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PasskeyId;
import ibasho.protocol.SpaceId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Passkeys, inside one transaction. */
final class PasskeyStore {
    private static final String SELECT = "select * from passkey where space_id = :space ";

    private final Handle handle;
    private final SpaceId space;

    PasskeyStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    void add(Passkey passkey) {
        handle.createUpdate(
                        """
                        insert into passkey
                            (space_id, id, person_id, credential_id, credential, sign_count,
                             verified_person, backup_eligible, backed_up, label, since)
                        values
                            (:space, :id, :personId, :credentialId, :credential, :signCount,
                             :verifiedPerson, :backupEligible, :backedUp, :label, :since)
                        """)
                .bind("space", space)
                .bind("id", passkey.id())
                .bind("personId", passkey.personId())
                .bind("credentialId", passkey.credentialId())
                .bind("credential", passkey.credential())
                .bind("signCount", passkey.signCount())
                .bind("verifiedPerson", passkey.verifiedPerson())
                .bind("backupEligible", passkey.backupEligible())
                .bind("backedUp", passkey.backedUp())
                .bind("label", passkey.label())
                .bind("since", passkey.since())
                .execute();
    }

    @Nullable Passkey ofCredential(String credentialId) {
        return handle.createQuery(SELECT + "and credential_id = :credential")
                .bind("space", space)
                .bind("credential", credentialId)
                .mapTo(Passkey.class)
                .findOne()
                .orElse(null);
    }

    /** Oldest first. */
    List<Passkey> of(ParticipantId person) {
        return handle.createQuery(SELECT + "and person_id = :person order by since, id")
                .bind("space", space)
                .bind("person", person)
                .mapTo(Passkey.class)
                .list();
    }

    /**
     * Keeps what the last use told.
     *
     * @return false when another use with the same or a higher count came first
     */
    boolean used(PasskeyId id, long signCount, boolean backedUp) {
        return handle.createUpdate(
                                """
                                update passkey
                                set sign_count = :count, backed_up = :backedUp,
                                    verified_person = :yes
                                where space_id = :space and id = :id
                                    and (sign_count < :count or (sign_count = 0 and :count = 0))
                                """)
                        .bind("space", space)
                        .bind("id", id)
                        .bind("count", signCount)
                        .bind("backedUp", backedUp)
                        .bind("yes", true)
                        .execute()
                == 1;
    }

    void remove(PasskeyId id) {
        handle.createUpdate("delete from passkey where space_id = :space and id = :id")
                .bind("space", space)
                .bind("id", id)
                .execute();
    }

    void removeAll(ParticipantId person) {
        handle.createUpdate("delete from passkey where space_id = :space and person_id = :person")
                .bind("space", space)
                .bind("person", person)
                .execute();
    }
}
