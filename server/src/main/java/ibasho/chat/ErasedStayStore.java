package ibasho.chat;

import ibasho.protocol.SpaceId;
import ibasho.store.Erasing;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Forgets who stayed from when to when; who came to which opening is counted elsewhere. */
public final class ErasedStayStore implements Erasing {
    @Override
    public String what() {
        return "STAYS";
    }

    @Override
    public int erase(Handle handle, SpaceId space, Instant before, int most) {
        return handle.createUpdate(
                        """
                        delete from stay where id in
                          (select id from stay
                           where space_id = :space and ended_at < :before limit :most)
                        """)
                .bind("space", space)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }
}
