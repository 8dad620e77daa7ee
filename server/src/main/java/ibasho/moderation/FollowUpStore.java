package ibasho.moderation;

import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.FollowUpId;
import ibasho.protocol.FollowUpPlan;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.StepId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The promises to get in touch, as rows; how is sealed. Thread-safe, never blocks. */
public final class FollowUpStore {
    private static final String TABLE = "follow_up";
    private static final int MAX_LISTED = 200;

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final SpaceId space;

    /** Of this 居場所. */
    public FollowUpStore(Database database, AuditLog audit, FieldCipher cipher, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.space = space;
    }

    void keep(Handle handle, Step step, FollowUpPlan plan) {
        var id = Ids.id();
        handle.createUpdate(
                        """
                        insert into follow_up (id, space_id, person_id, step_id, how_sealed,
                          who_does, due_day)
                        values (:id, :space, :person, :step, :how, :who, :due)
                        """)
                .bind("id", id)
                .bind("space", space)
                .bind("person", Objects.requireNonNull(step.person()))
                .bind("step", step.id())
                .bind("how", cipher.seal(TABLE, id, "how", plan.how()))
                .bind("who", plan.whoDoes())
                .bind("due", plan.dueDay())
                .execute();
    }

    /** Those that wait, the most urgent first, then the newest that are done. */
    public CompletableFuture<List<FollowUp>> all() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select * from follow_up where space_id = :space
                                order by case when done_at is null then 0 else 1 end,
                                  case when done_at is null then due_day end, done_at desc, id
                                limit :limit
                                """)
                        .bind("space", space)
                        .bind("limit", MAX_LISTED)
                        .map((row, _) -> read(row))
                        .list());
    }

    /** Somebody got in touch; refused with {@code NO_SUCH_STEP} or {@code ALREADY_DONE}. */
    public CompletableFuture<Outcome<Nothing>> done(
            FollowUpId id, ParticipantId by, String how, Instant now) {
        return database.write(handle -> {
            var found = find(handle, id);
            if (found == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_STEP);
            }
            if (found.doneAt() != null) {
                return Outcome.refused(RefusalCode.ALREADY_DONE);
            }
            finish(handle, id, by, how, now);
            audit.append(
                    handle,
                    new AuditEntry(
                            space,
                            by,
                            "steer.followUpDone",
                            found.person().value(),
                            Map.of("followUp", id.value())));
            return Outcome.done(Nothing.NOTHING);
        });
    }

    private void finish(Handle handle, FollowUpId id, ParticipantId by, String how, Instant now) {
        handle.createUpdate(
                        """
                        update follow_up set done_by = :by, done_at = :now, done_how_sealed = :how
                        where space_id = :space and id = :id
                        """)
                .bind("by", by)
                .bind("now", now)
                .bind("how", cipher.seal(TABLE, id.value(), "done_how", how))
                .bind("space", space)
                .bind("id", id)
                .execute();
    }

    private @Nullable FollowUp find(Handle handle, FollowUpId id) {
        return handle.createQuery("select * from follow_up where space_id = :space and id = :id")
                .bind("space", space)
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    private FollowUp read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var doneBy = row.getString("done_by");
        var doneAt = row.getLong("done_at");
        var isDone = !row.wasNull();
        return new FollowUp(
                new FollowUpId(id),
                new ParticipantId(row.getString("person_id")),
                new StepId(row.getString("step_id")),
                cipher.open(TABLE, id, "how", row.getBytes("how_sealed")),
                new ParticipantId(row.getString("who_does")),
                LocalDate.parse(row.getString("due_day")),
                doneBy == null ? null : new ParticipantId(doneBy),
                isDone ? Instant.ofEpochMilli(doneAt) : null,
                isDone
                        ? cipher.open(TABLE, id, "done_how", row.getBytes("done_how_sealed"))
                        : null);
    }
}
