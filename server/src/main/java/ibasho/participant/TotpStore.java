package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Secrets of authenticator apps, sealed; inside one transaction. */
final class TotpStore {
    private final Handle handle;
    private final SpaceId space;
    private final FieldCipher cipher;

    TotpStore(Handle handle, SpaceId space, FieldCipher cipher) {
        this.handle = handle;
        this.space = space;
        this.cipher = cipher;
    }

    /** The proven secret, or {@code null}. */
    @Nullable Totp of(ParticipantId person) {
        var row = row(person);
        return row == null || row.sealed() == null
                ? null
                : new Totp(open(person, "sealed", row.sealed()), row.lastStep());
    }

    /** The secret that waits for its first code, in Base32, or {@code null}. */
    @Nullable String pending(ParticipantId person) {
        var row = row(person);
        return row == null || row.pendingSealed() == null
                ? null
                : open(person, "pending_sealed", row.pendingSealed());
    }

    void setPending(ParticipantId person, String base32) {
        var sealed = cipher.seal("totp", person.value(), "pending_sealed", base32);
        handle.createUpdate(
                        """
                        insert into totp (space_id, person_id, pending_sealed, last_step)
                        values (:space, :person, :sealed, 0)
                        on conflict (space_id, person_id) do update set
                            pending_sealed = excluded.pending_sealed
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("sealed", sealed)
                .execute();
    }

    /** Makes this the proven secret; forgets what was pending. */
    void set(ParticipantId person, String base32, long lastStep) {
        var sealed = cipher.seal("totp", person.value(), "sealed", base32);
        handle.createUpdate(
                        """
                        insert into totp (space_id, person_id, sealed, last_step)
                        values (:space, :person, :sealed, :step)
                        on conflict (space_id, person_id) do update set
                            sealed = excluded.sealed,
                            pending_sealed = null,
                            last_step = excluded.last_step
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("sealed", sealed)
                .bind("step", lastStep)
                .execute();
    }

    /**
     * Spends a step.
     *
     * @return false when this step or a newer one was spent before
     */
    boolean spend(ParticipantId person, long step) {
        return handle.createUpdate(
                                """
                                update totp set last_step = :step
                                where space_id = :space and person_id = :person
                                    and last_step < :step
                                """)
                        .bind("space", space)
                        .bind("person", person)
                        .bind("step", step)
                        .execute()
                == 1;
    }

    void remove(ParticipantId person) {
        handle.createUpdate("delete from totp where space_id = :space and person_id = :person")
                .bind("space", space)
                .bind("person", person)
                .execute();
    }

    private @Nullable Row row(ParticipantId person) {
        return handle.createQuery(
                        """
                        select sealed, pending_sealed, last_step from totp
                        where space_id = :space and person_id = :person
                        """)
                .bind("space", space)
                .bind("person", person)
                .mapTo(Row.class)
                .findOne()
                .orElse(null);
    }

    private String open(ParticipantId person, String column, byte[] sealed) {
        return cipher.open("totp", person.value(), column, sealed);
    }

    /**
     * A proven secret.
     *
     * @param lastStep newest step that was spent
     */
    record Totp(String base32, long lastStep) {
        @Override
        public String toString() {
            return "Totp[lastStep=" + lastStep + "]";
        }
    }

    /** A row of {@code totp}; read and thrown away, never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(byte @Nullable [] sealed, byte @Nullable [] pendingSealed, long lastStep) {}
}
