package ibasho.store;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;

/**
 * The file of keys, apart from the data: whoever copies the data has not copied the keys. Losing it
 * means losing every sealed field, so it needs a backup of its own, in another place.
 */
public final class KeyFile {
    private final Path path;

    private KeyFile(Path path) {
        this.path = path;
    }

    /** The usual place: {@code /srv/ibasho/data} has its keys in {@code /srv/ibasho/data-keys}. */
    public static Path besides(Path dataDirectory) {
        var data = dataDirectory.toAbsolutePath().normalize();
        return data.resolveSibling(data.getFileName() + "-keys").resolve("keyset.json");
    }

    /**
     * Names the file; it need not exist yet.
     *
     * @throws KeyUnusable when it would lie inside the data directory
     */
    static KeyFile at(Path path, Path dataDirectory) {
        if (real(path).startsWith(real(dataDirectory))) {
            throw new KeyUnusable(
                    "key file: " + path + " (expected: outside of " + dataDirectory + ")", null);
        }
        return new KeyFile(path);
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads all keys.
     *
     * @throws KeyUnusable when it is missing, open to everybody, or no file of keys
     */
    KeysetHandle read() {
        try {
            refuseOpenToEverybody();
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        } catch (NoSuchFileException _) {
            throw missing();
        } catch (IOException | GeneralSecurityException _) {
            // no cause: a parser may repeat what it read
            throw new KeyUnusable("key file: " + path + " cannot be read as keys", null);
        }
    }

    /** Writes all keys (0600) so that after a power cut there is the old file or the new one. */
    void write(KeysetHandle keys) {
        var next = path.resolveSibling(path.getFileName() + ".next");
        try {
            PrivateFiles.directory(PrivateFiles.directoryOf(path));
            Files.deleteIfExists(next);
            PrivateFiles.file(next);
            Files.writeString(next, text(keys));
            PrivateFiles.sync(next);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.syncName(path);
        } catch (IOException | GeneralSecurityException failure) {
            throw new KeyUnusable("key file: " + path + " cannot be written", failure);
        }
    }

    private static String text(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    KeyUnusable missing() {
        return new KeyUnusable(
                "key file: "
                        + path
                        + " is missing (expected: the keys this database was sealed with; restore"
                        + " them from their own backup, new keys open nothing)",
                null);
    }

    KeyUnusable foreign() {
        return new KeyUnusable(
                "key file: "
                        + path
                        + " does not open this database (expected: the newest keys it was sealed"
                        + " with)",
                null);
    }

    private void refuseOpenToEverybody() throws IOException {
        if (Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
            throw new KeyUnusable(
                    "key file: " + path + " is readable by everybody (expected: chmod 600)", null);
        }
    }

    /** The path with every link followed as far as it exists. */
    private static Path real(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        for (var known = absolute; known != null; known = known.getParent()) {
            try {
                return known.toRealPath().resolve(known.relativize(absolute)).normalize();
            } catch (IOException _) {
                // not there yet: ask one directory higher
            }
        }
        return absolute;
    }
}
