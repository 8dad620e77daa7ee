package ibasho.store.backup;

import ibasho.store.DatabaseSettings;
import ibasho.store.Engine;
import ibasho.store.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a backup, compares every record with what the backup says of itself, and puts database and
 * keys where a server finds them. Never overwrites anything. Blocks.
 */
public final class Restoring {
    private static final int LONGEST_TEXT_BYTES = 1 << 20;

    private final BackupKey key;

    /** Opens backups with this key. */
    public Restoring(BackupKey key) {
        this.key = key;
    }

    /** What was found in a backup, every record of it compared. */
    public record Found(Instant madeAt, String program, long records) {}

    /**
     * Opens it, checks it, and leaves nothing behind.
     *
     * @param work a directory with room for the database
     */
    public Found check(Path backup, Path work) throws BackupProblem {
        try {
            PrivateFiles.directory(work);
            try (var unpacked = new Unpacked(work)) {
                return unpacked.from(backup);
            }
        } catch (IOException | SQLException damaged) {
            throw damaged(backup, damaged);
        }
    }

    /**
     * The same, and puts it in place.
     *
     * @throws BackupProblem in one line; nothing is in place then
     */
    public Found restore(Path backup, DatabaseSettings database, KeyPlaces places)
            throws BackupProblem {
        if (database.engine() != Engine.SQLITE) {
            throw new BackupProblem(
                    "restore: PostgreSQL is not filled by this program (expected: pg_restore, see"
                            + " the operator's guide)");
        }
        refuseWhatIsThere(database.sqliteFile());
        refuseWhatIsThere(places.fields());
        try {
            PrivateFiles.directory(database.dataDirectory());
            try (var unpacked = new Unpacked(database.dataDirectory())) {
                var found = unpacked.from(backup);
                unpacked.moveTo(database.sqliteFile(), places);
                return found;
            }
        } catch (IOException | SQLException damaged) {
            throw damaged(backup, damaged);
        }
    }

    private static void refuseWhatIsThere(Path file) throws BackupProblem {
        if (Files.exists(file)) {
            throw new BackupProblem(
                    "restore: " + file + " is there already (expected: an empty place)");
        }
    }

    private static BackupProblem damaged(Path backup, Exception why) {
        return new BackupProblem("backup: " + backup + " is damaged or cannot be read", why);
    }

    /** The two files of a backup, until they are in place or gone. */
    private final class Unpacked implements AutoCloseable {
        private final Path database;
        private final Path keys;
        private final Path sealing;

        Unpacked(Path work) throws IOException {
            database = work.resolve("restore-being-made.db");
            keys = work.resolve("restore-being-made.keys");
            sealing = work.resolve("restore-being-made.sealing");
            close();
        }

        Found from(Path backup) throws IOException, SQLException, BackupProblem {
            var manifest = unpack(backup);
            if (!RecordSums.isWhole(database)
                    || !RecordSums.of(database).equals(manifest.tables())) {
                throw new BackupProblem(
                        "backup: " + backup + " holds other records than it says (use another)");
            }
            return new Found(manifest.madeAt(), manifest.program(), manifest.records());
        }

        private Manifest unpack(Path backup) throws IOException, BackupProblem {
            @Nullable Manifest manifest = null;
            try (var in = Files.newInputStream(backup);
                    var opened = BackupSeal.opening(in, key);
                    var zip = new ZipInputStream(opened)) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    switch (entry.getName()) {
                        case BackupMaker.MANIFEST -> manifest = Manifest.read(text(zip));
                        case BackupMaker.DATABASE -> write(zip, database);
                        case BackupMaker.KEYS -> write(zip, keys);
                        case BackupMaker.SEALING -> write(zip, sealing);
                        default -> throw new BackupProblem("backup: something unknown is in it");
                    }
                }
                // the last piece is proven only by reading to its end
                opened.transferTo(OutputStream.nullOutputStream());
            }
            if (manifest == null || !isWhole()) {
                throw new BackupProblem("backup: " + backup + " is not whole");
            }
            return manifest;
        }

        private boolean isWhole() {
            return Files.exists(database) && Files.exists(keys) && Files.exists(sealing);
        }

        private static String text(InputStream in) throws IOException {
            return new String(in.readNBytes(LONGEST_TEXT_BYTES), StandardCharsets.UTF_8);
        }

        private static void write(InputStream in, Path file) throws IOException {
            PrivateFiles.file(file);
            try (var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            PrivateFiles.sync(file);
        }

        /** Keys first: a database without them would never get others, see FieldCipher. */
        void moveTo(Path databaseFile, KeyPlaces places) throws IOException {
            place(sealing, places.backups());
            place(keys, places.fields());
            try {
                Files.move(database, databaseFile, StandardCopyOption.ATOMIC_MOVE);
                PrivateFiles.syncName(databaseFile);
            } catch (IOException failure) {
                Files.deleteIfExists(places.fields());
                throw failure;
            }
        }

        /** What seals backups may be there already, and is no secret. */
        private static void place(Path from, Path to) throws IOException {
            if (!Files.exists(to)) {
                PrivateFiles.directory(PrivateFiles.directoryOf(to));
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                PrivateFiles.sync(to);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(sealing);
            Files.deleteIfExists(database);
            Files.deleteIfExists(keys);
        }
    }
}
