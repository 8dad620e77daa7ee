package ibasho.care.line;

import ibasho.protocol.SpaceId;
import ibasho.store.Erasing;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Erases what was written on private lines together with the room's chat (Q14). Stateless. */
public final class ErasedWordStore implements Erasing {
    @Override
    public String what() {
        return "PRIVATE_LINE";
    }

    @Override
    public int erase(Handle handle, SpaceId space, Instant before, int most) {
        return handle.createUpdate(
                        """
                        delete from private_word where seq in
                          (select seq from private_word
                           where space_id = :space and at < :before limit :most)
                        """)
                .bind("space", space)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }
}
