package ibasho.store.backup;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Seals backups so that this machine cannot open them: each has a key of its own (AES-256-GCM in
 * pieces of 1 MB), sealed for the {@link BackupKey}.
 */
public final class BackupSeal {
    private static final byte[] MAGIC = "IBASHO-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_KEY_BYTES = 4_096;

    private final HybridEncrypt sealer;

    private BackupSeal(HybridEncrypt sealer) {
        this.sealer = sealer;
    }

    /**
     * What {@link BackupKey.Made#sealing} said, from a file.
     *
     * @throws BackupProblem if there is no such file
     */
    public static BackupSeal read(Path file) throws BackupProblem {
        try {
            var key =
                    TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
                            Files.readString(file), HybridConfig2026.get());
            return new BackupSeal(key.getPrimitive(HybridConfig2026.get(), HybridEncrypt.class));
        } catch (IOException | GeneralSecurityException _) {
            throw new BackupProblem(
                    "backup key: " + file + " (expected: as ibasho backup key makes it)");
        }
    }

    /** What is written into the answer is sealed into {@code out}; closing it ends the backup. */
    OutputStream sealing(OutputStream out) throws IOException {
        try {
            var key =
                    KeysetHandle.generateNew(
                            PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB,
                            StreamingAeadConfig2026.get());
            var secret =
                    TinkProtoKeysetFormat.serializeKeyset(
                            key, InsecureSecretKeyAccess.get(), StreamingAeadConfig2026.get());
            var sealedKey = sealer.encrypt(secret, MAGIC);
            Arrays.fill(secret, (byte) 0);
            var head = new DataOutputStream(out);
            head.write(MAGIC);
            head.writeInt(sealedKey.length);
            head.write(sealedKey);
            head.flush();
            return stream(key).newEncryptingStream(out, MAGIC);
        } catch (GeneralSecurityException failure) {
            throw new IOException("sealing", failure);
        }
    }

    /** What {@link #sealing} sealed. Reading throws for every changed or missing byte. */
    static InputStream opening(InputStream in, BackupKey key) throws IOException, BackupProblem {
        try {
            var sealedKey = sealedKey(new DataInputStream(in));
            var secret = key.open(sealedKey, MAGIC);
            var keys =
                    TinkProtoKeysetFormat.parseKeyset(
                            secret, InsecureSecretKeyAccess.get(), StreamingAeadConfig2026.get());
            return stream(keys).newDecryptingStream(in, MAGIC);
        } catch (GeneralSecurityException _) {
            throw new BackupProblem("backup: these keys do not open it");
        }
    }

    private static byte[] sealedKey(DataInputStream in) throws IOException, BackupProblem {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new BackupProblem("backup: not a file of ours");
        }
        var length = in.readInt();
        if (length < 1 || length > LONGEST_KEY_BYTES) {
            throw new BackupProblem("backup: its head is damaged");
        }
        return in.readNBytes(length);
    }

    private static StreamingAead stream(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(StreamingAeadConfig2026.get(), StreamingAead.class);
    }
}
