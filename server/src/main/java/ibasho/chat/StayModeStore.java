package ibasho.chat;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How those who are inside wish to be, for whoever may not look into the room. Thread-safe. */
public final class StayModeStore {
    private final Database database;

    /** The stays in this database. */
    public StayModeStore(Database database) {
        this.database = database;
    }

    /** The mode of whoever is inside; {@code null} for whoever is not. */
    public CompletableFuture<@Nullable PresenceMode> of(SpaceId space, ParticipantId who) {
        return database.<@Nullable PresenceMode>read(handle ->
                handle.createQuery(
                                """
                                select presence_mode from stay
                                where room_id in (select id from room where space_id = :space)
                                    and ended_at is null and who = :who
                                order by entered_at desc limit 1
                                """)
                        .bind("space", space)
                        .bind("who", who)
                        .mapTo(PresenceMode.class)
                        .findOne()
                        .orElse(null));
    }
}
