package ibasho.opening.duty;

import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ShiftId;
import ibasho.protocol.ShiftView;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the roster; a row is never deleted, every change is audited. */
public final class ShiftStore {
    private final Database database;
    private final AuditLog audit;
    private final SpaceId space;

    /** The roster of this 居場所. */
    public ShiftStore(Database database, AuditLog audit, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.space = space;
    }

    /** All shifts that end after then. */
    CompletableFuture<List<ShiftView>> endingAfter(Instant then) {
        return database.read(handle -> endingAfter(handle, then));
    }

    /** Adds a shift. */
    CompletableFuture<ShiftView> add(ParticipantId by, ShiftView shift) {
        return database.write(handle -> {
            handle.createUpdate(
                            """
                            insert into duty_shift
                                (id, space_id, opening_id, person_id, hats, from_at, to_at, removed,
                                 version)
                            values (:id, :space, :opening, :person, :hats, :from, :to, 0, :version)
                            """)
                    .bind("opening", shift.opening())
                    .bind("id", shift.id())
                    .bind("space", space)
                    .bind("person", shift.person())
                    .bind("hats", HatsText.of(shift.hats()))
                    .bind("from", shift.from())
                    .bind("to", shift.to())
                    .bind("version", shift.version())
                    .execute();
            note(handle, by, "duty.addShift", shift.id());
            return shift;
        });
    }

    /** Changes or removes the shift if it is still of this version; false otherwise. */
    CompletableFuture<Boolean> change(
            ParticipantId by, ShiftView shift, boolean removed, long was) {
        return database.write(handle -> {
            var found =
                    handle.createUpdate(
                                            """
                                            update duty_shift
                                            set person_id = :person, hats = :hats, from_at = :from,
                                                to_at = :to, removed = :removed, version = :version
                                            where space_id = :space and id = :id
                                                and version = :was and removed = 0
                                            """)
                                    .bind("id", shift.id())
                                    .bind("space", space)
                                    .bind("person", shift.person())
                                    .bind("hats", HatsText.of(shift.hats()))
                                    .bind("from", shift.from())
                                    .bind("to", shift.to())
                                    .bind("removed", removed ? 1 : 0)
                                    .bind("version", shift.version())
                                    .bind("was", was)
                                    .execute()
                            == 1;
            if (found) {
                note(handle, by, removed ? "duty.removeShift" : "duty.changeShift", shift.id());
            }
            return found;
        });
    }

    private void note(Handle handle, @Nullable ParticipantId by, String act, ShiftId shift) {
        audit.append(handle, new AuditEntry(space, by, act, shift.value(), Map.of()));
    }

    private List<ShiftView> endingAfter(Handle handle, Instant then) {
        return handle
                .createQuery(
                        """
                        select id, opening_id, person_id, hats, from_at, to_at, version
                        from duty_shift
                        where space_id = :space and to_at > :then and removed = 0
                        order by from_at, id
                        """)
                .bind("space", space)
                .bind("then", then)
                .mapTo(Row.class)
                .stream()
                .map(Row::view)
                .toList();
    }

    /** One row as it lies in the table. */
    record Row(
            ShiftId id,
            OpeningId openingId,
            ParticipantId personId,
            String hats,
            Instant fromAt,
            Instant toAt,
            long version) {

        ShiftView view() {
            return new ShiftView(
                    id, openingId, personId, HatsText.read(hats), fromAt, toAt, version);
        }
    }
}
