package ibasho.care;

import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The cases in this database. Every change leaves an event and an audit entry in the same write.
 */
public final class CareStore {
    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final AnswerLog answers;

    /** Cases sealed with these keys. */
    public CareStore(Database database, AuditLog audit, FieldCipher cipher, AnswerLog answers) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.answers = answers;
    }

    /** Everything that is open, of every 居場所. */
    CompletableFuture<List<CareCase>> open() {
        return database.read(handle -> rows(handle).open());
    }

    /** What is open, and what began or was closed since then, the newest first. */
    CompletableFuture<List<CareCase>> since(SpaceId space, Instant then) {
        return database.read(handle -> rows(handle).since(space, then));
    }

    /** Every wait that began in this time, oldest first. */
    CompletableFuture<List<Wait>> waits(SpaceId space, Instant from, Instant to) {
        return database.read(handle -> new WaitStore(handle).between(space, from, to));
    }

    /** Does a work that may change cases. */
    <T extends @Nullable Object> CompletableFuture<T> change(Function<CareRowStore, T> work) {
        return database.write(handle -> work.apply(rows(handle)));
    }

    private CareRowStore rows(Handle handle) {
        return new CareRowStore(handle, audit, cipher, answers);
    }
}
