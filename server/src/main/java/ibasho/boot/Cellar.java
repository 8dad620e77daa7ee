package ibasho.boot;

import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.Engine;
import ibasho.store.FieldCipher;
import ibasho.store.SpaceStore;
import ibasho.store.StoreException;
import java.nio.file.Files;
import java.time.InstantSource;

/** Where everything durable lies: database, keys, audit. Thread-safe once open. */
record Cellar(Database database, FieldCipher cipher, AuditLog audit, InstantSource clock)
        implements AutoCloseable {
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

    /**
     * The database alone, for commands beside a server; what is not there is not made by looking.
     *
     * @throws StartFailed in one line
     */
    static Database look(Settings settings) throws StartFailed {
        var data = settings.dataDirectory();
        if (settings.database().engine() == Engine.SQLITE && !Files.isDirectory(data)) {
            throw new StartFailed("data: " + data + " (expected: the data of a server)");
        }
        try {
            return Database.open(settings.database());
        } catch (StoreException unusable) {
            throw new StartFailed(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static Cellar open(Database database, Settings settings, InstantSource clock) {
        try {
            var cipher = FieldCipher.open(database, settings.database(), settings.keyFile());
            var cellar = new Cellar(database, cipher, new AuditLog(clock), clock);
            cellar.ensure(settings.space().id(), settings.space().name());
            return cellar;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** Makes a 居場所 unless it is there; blocks. */
    void ensure(SpaceId space, String name) {
        var _ =
                database.write(handle ->
                                new SpaceStore().ensure(handle, space, name, clock.instant()))
                        .join();
    }

    @Override
    public void close() {
        database.close();
    }
}
