package ibasho.moderation.pairs;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.RegardId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** 配慮してほしいこと on the disk, sealed; each change has its audit entry. */
public final class RegardStore {
    private static final String TABLE = "regard";

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final SpaceId space;

    /** Those of this 居場所. */
    public RegardStore(Database database, AuditLog audit, FieldCipher cipher, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.space = space;
    }

    /** Everything that is borne in mind, oldest first. */
    CompletableFuture<List<Regard>> all() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select * from regard
                                where space_id = :space and ended_at is null order by at, id
                                """)
                        .bind("space", space)
                        .map((row, _) -> read(row))
                        .list());
    }

    /** The same, about one person. */
    CompletableFuture<List<Regard>> of(ParticipantId person) {
        return all().thenApply(
                        all -> all.stream().filter(one -> one.person().equals(person)).toList());
    }

    /** Adds one. Own words take the place of earlier own words. */
    CompletableFuture<Regard> add(Regard regard) {
        return database.write(handle -> {
            if (regard.own()) {
                endOwn(handle, regard.person(), regard.at());
            }
            handle.createUpdate(
                            """
                            insert into regard (id, space_id, person_id, by_id, own, at, words)
                            values (:id, :space, :person, :by, :own, :at, :words)
                            """)
                    .bind("id", regard.id())
                    .bind("space", space)
                    .bind("person", regard.person())
                    .bind("by", regard.by())
                    .bind("own", regard.own() ? 1 : 0)
                    .bind("at", regard.at())
                    .bind("words", cipher.seal(TABLE, regard.id().value(), "words", regard.words()))
                    .execute();
            note(handle, regard.by(), "regard.write", regard.person());
            return regard;
        });
    }

    /** Own words are taken back. */
    CompletableFuture<Integer> takeBack(ParticipantId person, Instant now) {
        return database.write(handle -> {
            var ended = endOwn(handle, person, now);
            if (ended > 0) {
                note(handle, person, "regard.takeBack", person);
            }
            return ended;
        });
    }

    /** Ends one; brings whom it was about, or {@code null}. */
    CompletableFuture<@Nullable ParticipantId> end(RegardId id, ParticipantId by, Instant now) {
        return database.<@Nullable ParticipantId>write(handle -> {
            var about =
                    handle.createQuery(
                                    """
                                    update regard set ended_by = :by, ended_at = :now
                                    where space_id = :space and id = :id and ended_at is null
                                    returning person_id
                                    """)
                            .bind("by", by)
                            .bind("now", now)
                            .bind("space", space)
                            .bind("id", id)
                            .mapTo(String.class)
                            .findOne()
                            .map(ParticipantId::new)
                            .orElse(null);
            if (about != null) {
                note(handle, by, "regard.end", about);
            }
            return about;
        });
    }

    private int endOwn(Handle handle, ParticipantId person, Instant now) {
        return handle.createUpdate(
                        """
                        update regard set ended_by = :person, ended_at = :now
                        where space_id = :space and person_id = :person and own = 1
                            and ended_at is null
                        """)
                .bind("person", person)
                .bind("now", now)
                .bind("space", space)
                .execute();
    }

    private void note(Handle handle, ParticipantId by, String act, ParticipantId about) {
        audit.append(handle, new AuditEntry(space, by, act, about.value(), Map.of()));
    }

    private Regard read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Regard(
                new RegardId(id),
                new ParticipantId(row.getString("person_id")),
                new ParticipantId(row.getString("by_id")),
                row.getInt("own") == 1,
                Instant.ofEpochMilli(row.getLong("at")),
                cipher.open(TABLE, id, "words", row.getBytes("words")));
    }
}
