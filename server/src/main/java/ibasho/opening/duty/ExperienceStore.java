package ibasho.opening.duty;

import ibasho.protocol.ExperienceId;
import ibasho.protocol.ExperienceView;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the 支援経験 register; the content is sealed, every change is audited. */
public final class ExperienceStore {
    private static final String TABLE = "support_experience";
    private static final String SEALED = "content_sealed";

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final SpaceId space;

    /** The register of this 居場所. */
    public ExperienceStore(Database database, AuditLog audit, FieldCipher cipher, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.space = space;
    }

    CompletableFuture<List<ExperienceView>> all() {
        return database.read(this::all);
    }

    /** Does a work that may change the register, and reads what it is afterwards. */
    <T> CompletableFuture<Changed<T>> change(Function<Rows, T> work) {
        return database.write(handle -> {
            var value = work.apply(new Rows(handle));
            return new Changed<>(value, all(handle));
        });
    }

    /** What came of a change, and the register after it. */
    record Changed<T>(T value, List<ExperienceView> all) {}

    /** The register within one write. */
    final class Rows {
        private final Handle handle;

        private Rows(Handle handle) {
            this.handle = handle;
        }

        @Nullable ExperienceView find(ExperienceId id) {
            return all(handle).stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        }

        void add(ExperienceView entry, @Nullable ParticipantId by, Instant now) {
            handle.createUpdate(
                            """
                            insert into support_experience
                                (id, space_id, person_id, content_sealed, years, entered_by,
                                 entered_at, withdrawn)
                            values (:id, :space, :person, :content, :years, :by, :now, 0)
                            """)
                    .bind("id", entry.id())
                    .bind("space", space)
                    .bind("person", entry.person())
                    .bind(
                            "content",
                            cipher.seal(TABLE, entry.id().value(), SEALED, entry.content()))
                    .bind("years", entry.years())
                    .bind("by", by == null ? "" : by.value())
                    .bind("now", now)
                    .execute();
            note(by, "duty.addExperience", entry.person());
        }

        void confirm(ExperienceView entry, ParticipantId by, LocalDate on) {
            handle.createUpdate(
                            """
                            update support_experience
                            set confirmed_by = :by, confirmed_on = :on
                            where space_id = :space and id = :id
                            """)
                    .bind("space", space)
                    .bind("id", entry.id())
                    .bind("by", by)
                    .bind("on", on)
                    .execute();
            note(by, "duty.confirmExperience", entry.person());
        }

        void withdraw(ExperienceView entry, ParticipantId by) {
            handle.createUpdate(
                            """
                            update support_experience set withdrawn = 1
                            where space_id = :space and id = :id
                            """)
                    .bind("space", space)
                    .bind("id", entry.id())
                    .execute();
            note(by, "duty.withdrawExperience", entry.person());
        }

        private void note(@Nullable ParticipantId by, String act, ParticipantId person) {
            audit.append(handle, new AuditEntry(space, by, act, person.value(), Map.of()));
        }
    }

    private List<ExperienceView> all(Handle handle) {
        return handle.createQuery(
                        """
                        select id, person_id, content_sealed, years, confirmed_by, confirmed_on,
                            withdrawn
                        from support_experience where space_id = :space order by entered_at, id
                        """)
                .bind("space", space)
                .map((row, _) -> view(row))
                .list();
    }

    private ExperienceView view(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var confirmedBy = row.getString("confirmed_by");
        var confirmedOn = row.getString("confirmed_on");
        return new ExperienceView(
                new ExperienceId(id),
                new ParticipantId(row.getString("person_id")),
                cipher.open(TABLE, id, SEALED, row.getBytes(SEALED)),
                row.getInt("years"),
                confirmedBy == null ? null : new ParticipantId(confirmedBy),
                confirmedOn == null ? null : LocalDate.parse(confirmedOn),
                row.getInt("withdrawn") != 0);
    }
}
