package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Devices on which somebody chose to be remembered, inside one transaction. */
final class DeviceStore {
    private final Handle handle;
    private final SpaceId space;

    DeviceStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    /** Forgets marks nobody used for too long, in every 居場所. */
    static void removeOver(Handle handle, Instant now) {
        handle.createUpdate("delete from known_device where last_seen <= :oldest")
                .bind("oldest", now.minus(SessionLifetimes.DEVICE_MARK))
                .execute();
    }

    boolean knows(ParticipantId person, String markHash, Instant now) {
        return handle.createQuery(
                        """
                        select 1 from known_device
                        where space_id = :space and person_id = :person
                            and mark_hash = :mark and last_seen > :oldest
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("mark", markHash)
                .bind("oldest", now.minus(SessionLifetimes.DEVICE_MARK))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void remember(ParticipantId person, String markHash, Instant now) {
        handle.createUpdate(
                        """
                        insert into known_device (space_id, person_id, mark_hash, last_seen)
                        values (:space, :person, :mark, :now)
                        on conflict (space_id, person_id, mark_hash)
                            do update set last_seen = excluded.last_seen
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("mark", markHash)
                .bind("now", now)
                .execute();
    }

    void forgetAll(ParticipantId person) {
        handle.createUpdate(
                        "delete from known_device where space_id = :space and person_id = :person")
                .bind("space", space)
                .bind("person", person)
                .execute();
    }
}
