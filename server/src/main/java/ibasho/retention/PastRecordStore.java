package ibasho.retention;

import ibasho.kernel.Wareki;
import ibasho.protocol.SpaceId;
import ibasho.store.Erasing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Erases records that ended long ago, table by table. Stateless. */
public final class PastRecordStore implements Erasing {
    private final List<KeptTables.Kept> tables = KeptTables.load().until(KeptTables.Until.RECORDS);

    @Override
    public String what() {
        return "RECORDS";
    }

    /** All of one table at once: in a year there are few. */
    @Override
    public int erase(Handle handle, SpaceId space, Instant before, int most) {
        for (var table : tables) {
            var gone = erase(handle, space, before, table);
            if (gone > 0) {
                return gone;
            }
        }
        return 0;
    }

    private static int erase(Handle handle, SpaceId space, Instant before, KeptTables.Kept kept) {
        return handle.createUpdate(
                        "delete from "
                                + kept.table()
                                + " where space_id = :space and "
                                + kept.where())
                .bind("space", space)
                .bind("before", before)
                .bind("day", LocalDate.ofInstant(before, Wareki.JAPAN))
                .execute();
    }
}
