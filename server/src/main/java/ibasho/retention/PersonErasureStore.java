package ibasho.retention;

import ibasho.protocol.ErasedKind;
import ibasho.protocol.ErasureId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Rows of requests to erase a person, inside one transaction. */
final class PersonErasureStore {
    private static final String TABLE = "person_erasure";
    private static final String EVERY = "select * from person_erasure where space_id = :space";

    private final Handle handle;
    private final SpaceId space;
    private final FieldCipher cipher;

    PersonErasureStore(Handle handle, SpaceId space, FieldCipher cipher) {
        this.handle = handle;
        this.space = space;
        this.cipher = cipher;
    }

    /** Whether somebody may be erased: has left, and never worked here. */
    boolean hasLeft(ParticipantId person) {
        return handle.createQuery(
                                """
                                select count(*) from person where space_id = :space and id = :person
                                    and state = 'LEFT' and staff = :no
                                """)
                        .bind("space", space)
                        .bind("person", person)
                        .bind("no", false)
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    /** What is asked or done about a person; {@code null} if nothing, or if it was stopped. */
    @Nullable PersonErasure of(ParticipantId person) {
        return handle.createQuery(EVERY + " and person_id = :person and stopped_at is null")
                .bind("space", space)
                .bind("person", person)
                .map(row())
                .findOne()
                .orElse(null);
    }

    @Nullable PersonErasure find(ErasureId id) {
        return handle.createQuery(EVERY + " and id = :id and stopped_at is null")
                .bind("space", space)
                .bind("id", id)
                .map(row())
                .findOne()
                .orElse(null);
    }

    /** All that were not stopped, newest first. */
    List<PersonErasure> all() {
        return handle.createQuery(EVERY + " and stopped_at is null order by asked_at desc, id")
                .bind("space", space)
                .map(row())
                .list();
    }

    void add(PersonErasure asked) {
        handle.createUpdate(
                        """
                        insert into person_erasure (id, space_id, person_id, reference, asked_by,
                            asked_at, why_sealed, pieces)
                        values (:id, :space, :person, :reference, :by, :at, :why, '')
                        """)
                .bind("id", asked.id())
                .bind("space", space)
                .bind("person", asked.person())
                .bind("reference", asked.reference())
                .bind("by", asked.askedBy())
                .bind("at", asked.askedAt())
                .bind("why", cipher.seal(TABLE, asked.id().value(), "why", asked.why()))
                .execute();
    }

    void agree(ErasureId id, ParticipantId by, Instant now, Instant due) {
        handle.createUpdate(
                        """
                        update person_erasure
                        set agreed_by = :by, agreed_at = :now, due_at = :due where id = :id
                        """)
                .bind("by", by)
                .bind("now", now)
                .bind("due", due)
                .bind("id", id)
                .execute();
    }

    void stop(ErasureId id, ParticipantId by, Instant now) {
        handle.createUpdate(
                        """
                        update person_erasure set stopped_by = :by, stopped_at = :now,
                            why_sealed = :erased where id = :id
                        """)
                .bind("by", by)
                .bind("now", now)
                .bind("erased", new byte[0])
                .bind("id", id)
                .execute();
    }

    void done(ErasureId id, Instant now, Map<ErasedKind, Long> pieces) {
        handle.createUpdate(
                        "update person_erasure set erased_at = :now, pieces = :pieces where id ="
                                + " :id")
                .bind("now", now)
                .bind("pieces", text(pieces))
                .bind("id", id)
                .execute();
    }

    private RowMapper<PersonErasure> row() {
        return (row, _) -> {
            var id = row.getString("id");
            return new PersonErasure(
                    new ErasureId(id),
                    new ParticipantId(row.getString("person_id")),
                    row.getString("reference"),
                    cipher.open(TABLE, id, "why", row.getBytes("why_sealed")),
                    new ParticipantId(row.getString("asked_by")),
                    Instant.ofEpochMilli(row.getLong("asked_at")),
                    who(row.getString("agreed_by")),
                    when(row.getLong("due_at")),
                    when(row.getLong("erased_at")),
                    pieces(row.getString("pieces")));
        };
    }

    private static @Nullable ParticipantId who(@Nullable String id) {
        return id == null ? null : new ParticipantId(id);
    }

    private static @Nullable Instant when(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    static String text(Map<ErasedKind, Long> pieces) {
        return new TreeMap<>(pieces)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static Map<ErasedKind, Long> pieces(String text) {
        var pieces = new TreeMap<ErasedKind, Long>();
        for (var one : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            var parts = one.split("=", 2);
            pieces.put(ErasedKind.valueOf(parts[0]), Long.parseLong(parts[1]));
        }
        return pieces;
    }
}
