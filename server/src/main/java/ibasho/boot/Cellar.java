package ibasho.boot;

import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import ibasho.store.SpaceStore;
import ibasho.store.StoreException;
import java.time.InstantSource;

/** Where everything durable lies: database, keys, audit. Thread-safe once open. */
record Cellar(Database database, FieldCipher cipher, AuditLog audit) implements AutoCloseable {
    /**
     * Opens it; blocks.
     *
     * @throws StartFailed in one line, if data or keys cannot be used
     */
    static Cellar open(Settings settings, Figures figures, InstantSource clock) throws StartFailed {
        try {
            var database = Database.open(settings.database(), figures.storeWatch());
            return open(database, settings, clock);
        } catch (StoreException unusable) {
            throw new StartFailed(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static Cellar open(Database database, Settings settings, InstantSource clock) {
        try {
            var cipher = FieldCipher.open(database, settings.database(), settings.keyFile());
            var space = settings.space();
            var _ =
                    database.write(handle ->
                                    new SpaceStore()
                                            .ensure(
                                                    handle,
                                                    space.id(),
                                                    space.name(),
                                                    clock.instant()))
                            .join();
            return new Cellar(database, cipher, new AuditLog(clock));
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
