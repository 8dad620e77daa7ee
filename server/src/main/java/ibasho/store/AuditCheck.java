package ibasho.store;

import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a chain from outside, as of one moment, while the program may go on writing.
 * Thread-safe.
 */
public final class AuditCheck {
    private final Database database;
    private final AuditLog log = new AuditLog(InstantSource.system());

    /** Checks chains of this database. */
    public AuditCheck(Database database) {
        this.database = database;
    }

    /** Walks the whole chain; see {@link AuditLog#verify}. */
    public CompletableFuture<AuditVerdict> verify(SpaceId space, @Nullable AuditAnchor anchor) {
        return database.read(handle -> log.verify(handle, space, anchor));
    }

    /** The newest link, to be kept outside this machine. */
    public CompletableFuture<AuditAnchor> anchor(SpaceId space) {
        return database.read(handle -> log.head(handle, space));
    }
}
