package ibasho.store;

import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The 居場所 (contracts) on this server. Call inside a work of {@link Database}. */
public final class SpaceStore {
    /** One 居場所. */
    public record Space(SpaceId id, String name, Instant createdAt) {}

    /** Makes the 居場所 unless it is there; its name follows the settings. */
    public Space ensure(Handle handle, SpaceId id, String name, Instant now) {
        return handle.createQuery(
                        """
                        insert into space (id, name, created_at) values (:id, :name, :now)
                        on conflict (id) do update set name = excluded.name
                        returning id, name, created_at
                        """)
                .bind("id", id)
                .bind("name", name)
                .bind("now", now)
                .mapTo(Space.class)
                .one();
    }

    /** All of them, in the order of their ids. */
    public List<Space> all(Handle handle) {
        return handle.createQuery("select id, name, created_at from space order by id")
                .mapTo(Space.class)
                .list();
    }
}
