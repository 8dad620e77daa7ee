package ibasho.moderation;

import ibasho.protocol.OpeningId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The one row of 場を静かに. */
public final class SlowStore {
    private final Database database;
    private final StepLog steps;
    private final SpaceId space;

    /** Of this 居場所. */
    public SlowStore(Database database, StepLog steps, SpaceId space) {
        this.database = database;
        this.steps = steps;
        this.space = space;
    }

    /** The opening in which the room is slow, or {@code null}. */
    CompletableFuture<@Nullable OpeningId> slowIn() {
        return database.read(this::find);
    }

    /** Keeps the change; false, and nothing is written, if it was so already. */
    CompletableFuture<Boolean> change(Step step, boolean on, OpeningId opening) {
        return database.write(handle -> {
            if (on == opening.equals(find(handle))) {
                return false;
            }
            steps.keep(handle, step);
            handle.createUpdate(
                            """
                            insert into slow_room (space_id, opening_id, slow)
                            values (:space, :opening, :slow)
                            on conflict (space_id) do update
                              set opening_id = excluded.opening_id, slow = excluded.slow
                            """)
                    .bind("space", space)
                    .bind("opening", opening)
                    .bind("slow", on ? 1 : 0)
                    .execute();
            return true;
        });
    }

    private @Nullable OpeningId find(Handle handle) {
        return handle.createQuery(
                        "select opening_id from slow_room where space_id = :space and slow = 1")
                .bind("space", space)
                .mapTo(OpeningId.class)
                .findOne()
                .orElse(null);
    }
}
