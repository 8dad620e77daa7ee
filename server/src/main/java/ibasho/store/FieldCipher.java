package ibasho.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Seals single fields (AES-256-GCM). What is sealed for one table, row and column opens nowhere
 * else, so that values cannot be moved between people. Thread-safe.
 *
 * <p>Limit: whoever is root on the running machine can read its memory, and so the keys.
 */
public final class FieldCipher {
    private static final String CHECK_TEXT = "ibasho";

    private final KeyFile file;
    private volatile KeysetHandle keys;
    private volatile Aead aead;

    private FieldCipher(KeyFile file, KeysetHandle keys) {
        this.file = file;
        this.keys = keys;
        this.aead = primitive(keys);
    }

    /**
     * Opens the keys of a database; blocks. Keys are made only for a database that has never had
     * any.
     *
     * @param keyFile outside the data directory, see {@link KeyFile#besides}
     * @throws KeyUnusable when the keys are missing, wrong, or in a place they must not be
     */
    public static FieldCipher open(Database database, DatabaseSettings settings, Path keyFile) {
        var file = KeyFile.at(keyFile, settings.dataDirectory());
        var check = database.read(FieldCipher::check).join();
        if (check.isEmpty()) {
            return firstUse(database, file);
        }
        if (!file.exists()) {
            throw file.missing();
        }
        var cipher = new FieldCipher(file, file.read());
        if (!cipher.opens(check.get())) {
            throw file.foreign();
        }
        return cipher;
    }

    /**
     * Seals a text for one place.
     *
     * @param row id of the row; need not be secret
     */
    public byte[] seal(String table, String row, String column, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place(table, row, column));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("sealing " + table + "." + column, failure);
        }
    }

    /**
     * Opens what was sealed for the same place. No bytes at all are an erased value: an empty text.
     *
     * @throws SealBroken when it was sealed for another place, changed, or sealed with other keys
     */
    public String open(String table, String row, String column, byte[] sealed) {
        if (sealed.length == 0) {
            return "";
        }
        try {
            return new String(
                    aead.decrypt(sealed, place(table, row, column)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException _) {
            throw new SealBroken(table, row, column);
        }
    }

    /** Makes a key for one matter alone, wrapped for this place: what to keep in the row. */
    public byte[] freshKey(String table, String row, String column) {
        return OwnKey.fresh(aead, place(table, row, column));
    }

    /**
     * Unwraps a key of {@link #freshKey}.
     *
     * @throws SealBroken when it was wrapped for another place, changed, or by other keys
     */
    public OwnKey ownKey(String table, String row, String column, byte[] wrapped) {
        try {
            return OwnKey.unwrapped(aead, place(table, row, column), wrapped);
        } catch (GeneralSecurityException _) {
            throw new SealBroken(table, row, column);
        }
    }

    /**
     * Adds a key and seals with it from now on; what older keys sealed still opens. Blocks. Make a
     * new backup of the key file afterwards: the old one no longer opens this database.
     */
    public synchronized void rotate(Database database) {
        var more = withFreshKey(KeysetHandle.newBuilder(keys));
        file.write(more);
        aead = primitive(more);
        keys = more;
        database.write(this::renewCheck).join();
    }

    /** How many keys can open. */
    public int keyCount() {
        return keys.size();
    }

    private static FieldCipher firstUse(Database database, KeyFile file) {
        if (!file.exists()) {
            file.write(withFreshKey(KeysetHandle.newBuilder()));
        }
        var cipher = new FieldCipher(file, file.read());
        database.write(cipher::renewCheck).join();
        return cipher;
    }

    private int renewCheck(Handle handle) {
        return handle.createUpdate(
                        """
                        insert into cipher_check (id, sealed) values (1, :sealed)
                        on conflict (id) do update set sealed = excluded.sealed
                        """)
                .bind("sealed", seal("cipher_check", "1", "sealed", CHECK_TEXT))
                .execute();
    }

    private static Optional<byte[]> check(Handle handle) {
        return handle.createQuery("select sealed from cipher_check where id = 1")
                .mapTo(byte[].class)
                .findOne();
    }

    private boolean opens(byte[] check) {
        try {
            return open("cipher_check", "1", "sealed", check).equals(CHECK_TEXT);
        } catch (SealBroken _) {
            return false;
        }
    }

    static byte[] place(String table, String row, String column) {
        if (table.indexOf(':') >= 0 || column.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "place: " + table + "." + column + " (expected: names without ':')");
        }
        return (table + ":" + row + ":" + column).getBytes(StandardCharsets.UTF_8);
    }

    private static KeysetHandle withFreshKey(KeysetHandle.Builder builder) {
        try {
            var entry =
                    KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary();
            return builder.setConfiguration(AeadConfig2026.get()).addEntry(entry).build();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("making a key", failure);
        }
    }

    private static Aead primitive(KeysetHandle keys) {
        try {
            return keys.getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new KeyUnusable("key file: no keys for sealing fields", failure);
        }
    }
}
