package ibasho.moderation.aside;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;

/** Who has hidden whom, as rows. Not audited: it is nobody's business but one's own. */
public final class AsideStore {
    private final Database database;

    /** The rows of this database. */
    public AsideStore(Database database) {
        this.database = database;
    }

    /** One row. */
    record Aside(ParticipantId who, ParticipantId hidden) {}

    /** Every row, those put first first. */
    CompletableFuture<List<Aside>> all() {
        return database.read(handle ->
                handle.createQuery("select who, hidden from aside order by since, hidden")
                        .mapTo(Aside.class)
                        .list());
    }

    /** False when so many are hidden already. */
    CompletableFuture<Boolean> put(
            SpaceId space, ParticipantId who, ParticipantId hidden, Instant now, int most) {
        return database.write(handle -> {
            if (countOthers(handle, space, who, hidden) >= most) {
                return false;
            }
            handle.createUpdate(
                            """
                            insert into aside (space_id, who, hidden, since)
                            values (:space, :who, :hidden, :now)
                            on conflict (space_id, who, hidden) do nothing
                            """)
                    .bind("space", space)
                    .bind("who", who)
                    .bind("hidden", hidden)
                    .bind("now", now)
                    .execute();
            return true;
        });
    }

    CompletableFuture<Integer> take(SpaceId space, ParticipantId who, ParticipantId hidden) {
        return database.write(handle ->
                handle.createUpdate(
                                "delete from aside where space_id = :space and who = :who"
                                        + " and hidden = :hidden")
                        .bind("space", space)
                        .bind("who", who)
                        .bind("hidden", hidden)
                        .execute());
    }

    private static int countOthers(
            Handle handle, SpaceId space, ParticipantId who, ParticipantId hidden) {
        return handle.createQuery(
                        "select count(*) from aside where space_id = :space and who = :who"
                                + " and hidden <> :hidden")
                .bind("space", space)
                .bind("who", who)
                .bind("hidden", hidden)
                .mapTo(int.class)
                .one();
    }
}
