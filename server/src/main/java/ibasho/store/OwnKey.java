package ibasho.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * A key for one matter alone, such as one talk. It lies in the database wrapped by the keys of the
 * house; once its row is gone, nothing sealed with it opens any more. Thread-safe.
 */
public final class OwnKey {
    private final Aead aead;

    private OwnKey(Aead aead) {
        this.aead = aead;
    }

    /** A fresh key, wrapped by {@code keys} for this place. */
    static byte[] fresh(Aead keys, byte[] place) {
        try {
            var fresh =
                    KeysetHandle.newBuilder()
                            .setConfiguration(AeadConfig2026.get())
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .build();
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    fresh, keys, place, AeadConfig2026.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("making a key", failure);
        }
    }

    /** Unwraps a key. */
    static OwnKey unwrapped(Aead keys, byte[] place, byte[] wrapped)
            throws GeneralSecurityException {
        var handle =
                TinkProtoKeysetFormat.parseEncryptedKeyset(
                        wrapped, keys, place, AeadConfig2026.get());
        return new OwnKey(handle.getPrimitive(AeadConfig2026.get(), Aead.class));
    }

    /** Seals a text for one place, as {@link FieldCipher#seal} does. */
    public byte[] seal(String table, String row, String column, String text) {
        try {
            return aead.encrypt(
                    text.getBytes(StandardCharsets.UTF_8), FieldCipher.place(table, row, column));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("sealing " + table + "." + column, failure);
        }
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @throws SealBroken when it was sealed for another place, changed, or sealed with another key
     */
    public String open(String table, String row, String column, byte[] sealed) {
        try {
            return new String(
                    aead.decrypt(sealed, FieldCipher.place(table, row, column)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException _) {
            throw new SealBroken(table, row, column);
        }
    }
}
