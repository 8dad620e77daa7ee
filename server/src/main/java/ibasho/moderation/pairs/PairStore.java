package ibasho.moderation.pairs;

import ibasho.protocol.PairId;
import ibasho.protocol.ParticipantId;
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

/** Pairs on the disk; reasons are sealed, each change has its audit entry. */
public final class PairStore {
    private static final String TABLE = "pair_apart";

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final SpaceId space;

    /** The pairs of this 居場所. */
    public PairStore(Database database, AuditLog audit, FieldCipher cipher, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.space = space;
    }

    /** Those kept apart now, oldest first. */
    CompletableFuture<List<Pair>> kept() {
        return database.read(this::kept);
    }

    /** Keeps two apart; a pair that is kept already stays as it is. Brings all that are kept. */
    CompletableFuture<List<Pair>> keep(Pair pair) {
        return database.write(handle -> {
            var fresh =
                    handle.createUpdate(
                                    """
                                    insert into pair_apart
                                        (id, space_id, first_id, second_id, why, by_id, at)
                                    values (:id, :space, :first, :second, :why, :by, :at)
                                    on conflict do nothing
                                    """)
                            .bind("id", pair.id())
                            .bind("space", space)
                            .bind("first", pair.first())
                            .bind("second", pair.second())
                            .bind("why", cipher.seal(TABLE, pair.id().value(), "why", pair.why()))
                            .bind("by", pair.by())
                            .bind("at", pair.at())
                            .execute();
            if (fresh > 0) {
                note(handle, pair.by(), "pairs.keep", pair.id());
            }
            return kept(handle);
        });
    }

    /** They may meet again. Brings all that are kept; {@code false} first when there was none. */
    CompletableFuture<Ended> end(PairId id, ParticipantId by, Instant now) {
        return database.write(handle -> {
            var ended =
                    handle.createUpdate(
                                    """
                                    update pair_apart set ended_by = :by, ended_at = :now
                                    where space_id = :space and id = :id and ended_at is null
                                    """)
                            .bind("by", by)
                            .bind("now", now)
                            .bind("space", space)
                            .bind("id", id)
                            .execute();
            if (ended > 0) {
                note(handle, by, "pairs.end", id);
            }
            return new Ended(ended > 0, kept(handle));
        });
    }

    /** Whether there was such a pair, and those that are left. */
    record Ended(boolean found, List<Pair> kept) {}

    private List<Pair> kept(Handle handle) {
        return handle.createQuery(
                        """
                        select * from pair_apart
                        where space_id = :space and ended_at is null order by at, id
                        """)
                .bind("space", space)
                .map((row, _) -> read(row))
                .list();
    }

    private void note(Handle handle, ParticipantId by, String act, PairId id) {
        audit.append(handle, new AuditEntry(space, by, act, null, Map.of("pair", id.value())));
    }

    private Pair read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Pair(
                new PairId(id),
                new ParticipantId(row.getString("first_id")),
                new ParticipantId(row.getString("second_id")),
                cipher.open(TABLE, id, "why", row.getBytes("why")),
                new ParticipantId(row.getString("by_id")),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
