package ibasho.store.backup;

import ibasho.store.DatabaseCopy;
import ibasho.store.DatabaseSettings;
import ibasho.store.Engine;
import ibasho.store.PrivateFiles;
import ibasho.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a sealed backup of everything a restored server needs: the database as of one moment, and
 * the keys of its fields. Works while the server runs; blocks, so give it a thread of its own.
 */
public final class BackupMaker {
    static final String MANIFEST = "manifest.txt";
    static final String DATABASE = "ibasho.db";
    static final String KEYS = "keyset.json";
    static final String SEALING = "backup-key.json";

    private static final String COPY = "backup-being-made.db";

    private final DatabaseSettings database;
    private final KeyPlaces keys;
    private final BackupSeal seal;
    private final String program;

    /**
     * Backups of this database.
     *
     * @param program version of the program
     * @throws BackupProblem if there is nothing to seal them with
     */
    public BackupMaker(DatabaseSettings database, KeyPlaces keys, String program)
            throws BackupProblem {
        this.database = database;
        this.keys = keys;
        this.seal = BackupSeal.read(keys.backups());
        this.program = program;
    }

    /**
     * A backup that is on the disk and was read once more.
     *
     * @param sha256 of the file, in hexadecimal
     */
    public record Made(Path file, long records, long bytes, String sha256) {}

    /**
     * Makes one.
     *
     * @throws BackupProblem in one line; no file is left then
     */
    public Made make(BackupShelf shelf, Instant now) throws BackupProblem {
        if (database.engine() != Engine.SQLITE) {
            throw new BackupProblem(
                    "backup: PostgreSQL is not copied by this program (expected: pg_dump, see the"
                            + " operator's guide)");
        }
        var copy = database.dataDirectory().resolve(COPY);
        try {
            Files.deleteIfExists(copy);
            DatabaseCopy.make(database, copy);
            return seal(copy, shelf, now);
        } catch (IOException | SQLException | StoreException failure) {
            throw new BackupProblem("backup: not made: " + failure.getMessage(), failure);
        } finally {
            forget(copy);
        }
    }

    private Made seal(Path copy, BackupShelf shelf, Instant now)
            throws IOException, SQLException, BackupProblem {
        var manifest = new Manifest(now, program, RecordSums.of(copy));
        var file = shelf.fileFor(now);
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        PrivateFiles.directory(PrivateFiles.directoryOf(file));
        Files.deleteIfExists(unfinished);
        PrivateFiles.file(unfinished);
        try {
            var written = write(copy, manifest, unfinished);
            PrivateFiles.sync(unfinished);
            if (!written.equals(hashOf(unfinished))) {
                throw new BackupProblem("backup: " + file + " reads otherwise than it was written");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.syncName(file);
            return new Made(file, manifest.records(), Files.size(file), written);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private String write(Path copy, Manifest manifest, Path to) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(to), digest);
                var zip = new ZipOutputStream(seal.sealing(out))) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(copy, zip);
            zip.putNextEntry(new ZipEntry(KEYS));
            Files.copy(keys.fields(), zip);
            zip.putNextEntry(new ZipEntry(SEALING));
            Files.copy(keys.backups(), zip);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hashOf(Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("SHA-256", failure);
        }
    }

    /** The copy is gone at the next try at the latest. */
    private static void forget(Path copy) throws BackupProblem {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException failure) {
            throw new BackupProblem("backup: " + copy + " cannot be deleted", failure);
        }
    }
}
