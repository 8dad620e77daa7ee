package ibasho.store;

import ibasho.protocol.SpaceId;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which chat lines must outlast their time, because something grave is not settled yet. */
@FunctionalInterface
public interface HeldLines {
    /** Their sequences; call inside a work of {@link Database}. */
    Set<Long> of(Handle handle, SpaceId space);
}
