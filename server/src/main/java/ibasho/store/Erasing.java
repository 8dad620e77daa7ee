package ibasho.store;

import ibasho.protocol.SpaceId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** One kind of kept things, and how those are erased whose time has come. */
public interface Erasing {
    /** What it is called in certificates and in the record of acts, such as {@code CHAT}. */
    String what();

    /**
     * Erases some of what ended before this time; call inside a write, again until it erases
     * nothing.
     *
     * @param most about how many pieces at once, so that other writes need not wait long
     * @return how many pieces are gone
     */
    int erase(Handle handle, SpaceId space, Instant before, int most);
}
