package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Sign-in names and hashed secrets, inside one transaction. */
final class SecretStore {
    private static final String SELECT =
            "select person_id, sign_in_name, hash from secret where space_id = :space ";

    private final Handle handle;
    private final SpaceId space;

    SecretStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    @Nullable Secret ofName(String fold) {
        return handle.createQuery(SELECT + "and sign_in_fold = :fold")
                .bind("space", space)
                .bind("fold", fold)
                .mapTo(Secret.class)
                .findOne()
                .orElse(null);
    }

    @Nullable Secret of(ParticipantId person) {
        return handle.createQuery(SELECT + "and person_id = :person")
                .bind("space", space)
                .bind("person", person)
                .mapTo(Secret.class)
                .findOne()
                .orElse(null);
    }

    void set(ParticipantId person, SignInName name, String hash, Instant now) {
        handle.createUpdate(
                        """
                        insert into secret
                            (space_id, person_id, sign_in_name, sign_in_fold, hash, set_at)
                        values (:space, :person, :name, :fold, :hash, :now)
                        on conflict (space_id, person_id) do update set
                            sign_in_name = excluded.sign_in_name,
                            sign_in_fold = excluded.sign_in_fold,
                            hash = excluded.hash,
                            set_at = excluded.set_at
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("name", name.text())
                .bind("fold", name.fold())
                .bind("hash", hash)
                .bind("now", now)
                .execute();
    }

    void remove(ParticipantId person) {
        handle.createUpdate("delete from secret where space_id = :space and person_id = :person")
                .bind("space", space)
                .bind("person", person)
                .execute();
    }

    /**
     * The secret of one person.
     *
     * @param hash PHC text
     */
    record Secret(ParticipantId personId, String signInName, String hash) {}
}
