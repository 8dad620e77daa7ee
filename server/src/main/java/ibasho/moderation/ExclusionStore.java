package ibasho.moderation;

import ibasho.protocol.ExclusionId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of decision records; words are sealed. */
public final class ExclusionStore {
    private static final String TABLE = "exclusion";

    private final Database database;
    private final StepLog steps;
    private final FieldCipher cipher;
    private final SpaceId space;

    /** Of this 居場所. */
    public ExclusionStore(Database database, StepLog steps, FieldCipher cipher, SpaceId space) {
        this.database = database;
        this.steps = steps;
        this.cipher = cipher;
        this.space = space;
    }

    CompletableFuture<List<Exclusion>> all() {
        return database.read(this::all);
    }

    /** Does a work that may change a record, and reads all of them afterwards. */
    <T> CompletableFuture<Changed<T>> change(Function<Rows, T> work) {
        return database.write(handle -> {
            var value = work.apply(new Rows(handle));
            return new Changed<>(value, all(handle));
        });
    }

    /** What came of a change, and the records after it. */
    record Changed<T>(T value, List<Exclusion> all) {}

    /** The records within one write. */
    final class Rows {
        private final Handle handle;

        private Rows(Handle handle) {
            this.handle = handle;
        }

        @Nullable Exclusion find(ExclusionId id) {
            return all(handle).stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        }

        void add(Exclusion record, Step step) {
            steps.keep(handle, step);
            handle.createUpdate(
                            """
                            insert into exclusion (id, space_id, person_id, until_day, why_sealed,
                              next_support_sealed, proposed_by, proposed_at)
                            values (:id, :space, :person, :until, :why, :next, :by, :at)
                            """)
                    .bind("id", record.id())
                    .bind("space", space)
                    .bind("person", record.person())
                    .bind("until", record.until())
                    .bind("why", cipher.seal(TABLE, record.id().value(), "why", record.why()))
                    .bind(
                            "next",
                            cipher.seal(TABLE, record.id().value(), "next", record.nextSupport()))
                    .bind("by", record.proposedBy())
                    .bind("at", record.proposedAt())
                    .execute();
        }

        void decide(Exclusion record, Step step) {
            steps.keep(handle, step);
            handle.createUpdate(
                            "update exclusion set decided_by = :by, decided_at = :at,"
                                    + " agreed = :agreed where space_id = :space and id = :id")
                    .bind("by", record.decidedBy())
                    .bind("at", step.at())
                    .bind("agreed", Boolean.TRUE.equals(record.agreed()) ? 1 : 0)
                    .bind("space", space)
                    .bind("id", record.id())
                    .execute();
        }

        void end(Exclusion record, Step step) {
            steps.keep(handle, step);
            handle.createUpdate(
                            "update exclusion set ended_at = :at"
                                    + " where space_id = :space and id = :id")
                    .bind("at", step.at())
                    .bind("space", space)
                    .bind("id", record.id())
                    .execute();
        }
    }

    private List<Exclusion> all(Handle handle) {
        return handle.createQuery(
                        "select * from exclusion where space_id = :space order by proposed_at, id")
                .bind("space", space)
                .map((row, _) -> read(row))
                .list();
    }

    private Exclusion read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var agreed = row.getInt("agreed");
        var isDecided = !row.wasNull();
        var decidedBy = row.getString("decided_by");
        return new Exclusion(
                new ExclusionId(id),
                new ParticipantId(row.getString("person_id")),
                LocalDate.parse(row.getString("until_day")),
                cipher.open(TABLE, id, "why", row.getBytes("why_sealed")),
                cipher.open(TABLE, id, "next", row.getBytes("next_support_sealed")),
                new ParticipantId(row.getString("proposed_by")),
                Instant.ofEpochMilli(row.getLong("proposed_at")),
                decidedBy == null ? null : new ParticipantId(decidedBy),
                instant(row, "decided_at"),
                isDecided ? agreed != 0 : null,
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
