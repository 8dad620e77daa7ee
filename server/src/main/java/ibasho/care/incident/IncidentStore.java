package ibasho.care.incident;

import ibasho.protocol.IncidentKind;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The register on the disk. What people wrote is sealed; each change has its audit entry. */
public final class IncidentStore {
    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final InstantSource clock;

    /** The register in this database, sealed with these keys. */
    public IncidentStore(
            Database database, AuditLog audit, FieldCipher cipher, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.clock = clock;
    }

    CompletableFuture<List<Incident>> newest(SpaceId space) {
        return read(rows -> rows.newest(space));
    }

    /** Drills are left out. */
    CompletableFuture<Map<IncidentKind, Integer>> counts(
            SpaceId space, Instant from, Instant before) {
        return read(rows -> rows.counts(space, from, before));
    }

    <T extends @Nullable Object> CompletableFuture<T> read(Function<IncidentRowStore, T> work) {
        return database.read(handle -> work.apply(rows(handle)));
    }

    /** Does a work that may change the register: all of it or nothing. */
    <T extends @Nullable Object> CompletableFuture<T> change(Function<IncidentRowStore, T> work) {
        return database.write(handle -> work.apply(rows(handle)));
    }

    private IncidentRowStore rows(Handle handle) {
        return new IncidentRowStore(handle, audit, cipher, clock.instant());
    }
}
