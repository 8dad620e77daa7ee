package ibasho.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the data lies. Durability is not a setting.
 *
 * @param url {@code jdbc:sqlite:<file>} or {@code jdbc:postgresql://<host>/<name>}
 * @param user PostgreSQL only; {@code null} when the address or the host's rules say it
 * @param password PostgreSQL only; never printed
 * @param dataDirectory the directory of the data; made (0700) when it does not exist
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable String password, Path dataDirectory) {

    /** The name of the SQLite file inside the data directory. */
    public static final String FILE_NAME = "ibasho.db";

    /** Refuses an address that carries options: they could weaken what "saved" means. */
    public DatabaseSettings {
        if (Engine.of(url) == Engine.SQLITE && !isPlainFile(url)) {
            throw new IllegalArgumentException(
                    "database.url (expected: jdbc:sqlite:<file>, no options, not in memory)");
        }
    }

    /** An address that needs no user. */
    public DatabaseSettings(String url, Path dataDirectory) {
        this(url, null, null, dataDirectory);
    }

    /** The default: one SQLite file in the data directory. */
    public static DatabaseSettings sqlite(Path dataDirectory) {
        var file = dataDirectory.toAbsolutePath().resolve(FILE_NAME);
        return new DatabaseSettings(Engine.SQLITE.urlPrefix() + file, dataDirectory);
    }

    /** Which engine the address names. */
    public Engine engine() {
        return Engine.of(url);
    }

    /** The file of an SQLite address. */
    public Path sqliteFile() {
        return Path.of(url.substring(Engine.SQLITE.urlPrefix().length())).toAbsolutePath();
    }

    private static boolean isPlainFile(String url) {
        var file = url.substring(Engine.SQLITE.urlPrefix().length());
        return !file.isBlank()
                && !file.startsWith(":")
                && !file.startsWith("file:")
                && file.indexOf('?') < 0;
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + engine() + " in " + dataDirectory + "]";
    }
}
