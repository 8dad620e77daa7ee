package ibasho.store.backup;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Opens backups (HPKE: X25519, AES-256-GCM). Made once, and taken off the machine in two parts for
 * two people: one part alone says nothing about the key (002 5(3)).
 */
public final class BackupKey {
    private static final HpkeParameters KIND =
            parameters(
                    HpkeParameters.builder()
                            .setVariant(HpkeParameters.Variant.TINK)
                            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                            .setAeadId(HpkeParameters.AeadId.AES_256_GCM));

    private static final int NAME_CHARS = 8;

    private final HybridDecrypt opener;

    private BackupKey(HybridDecrypt opener) {
        this.opener = opener;
    }

    /**
     * A new key.
     *
     * @param sealing stays on the machine; no secret
     * @param first for one person, one line
     * @param second for another person, one line
     */
    public record Made(String sealing, String first, String second) {}

    /** Makes one; nobody keeps it but who gets the answer. */
    public static Made make() {
        try {
            var key = KeysetHandle.generateNew(KIND, HybridConfig2026.get());
            var whole =
                    TinkProtoKeysetFormat.serializeKeyset(
                            key, InsecureSecretKeyAccess.get(), HybridConfig2026.get());
            var first = new byte[whole.length];
            new SecureRandom().nextBytes(first);
            var name = nameOf(whole);
            return new Made(
                    sealing(key),
                    new Part(name, 1, first).line(),
                    new Part(name, 2, xor(whole, first)).line());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("making a backup key", failure);
        }
    }

    /**
     * Puts both parts together, in either order.
     *
     * @throws BackupProblem if they are no parts, the same part, or of different keys
     */
    public static BackupKey of(String one, String other) throws BackupProblem {
        var first = Part.read(one);
        var second = Part.read(other);
        if (first.number == second.number || !first.name.equals(second.name)) {
            throw new BackupProblem("key: parts that do not belong together (expected: 1 and 2)");
        }
        var whole = xor(first.share, second.share);
        if (!nameOf(whole).equals(first.name)) {
            throw new BackupProblem("key: a part was written down wrongly");
        }
        try {
            var key =
                    TinkProtoKeysetFormat.parseKeyset(
                            whole, InsecureSecretKeyAccess.get(), HybridConfig2026.get());
            return new BackupKey(key.getPrimitive(HybridConfig2026.get(), HybridDecrypt.class));
        } catch (GeneralSecurityException _) {
            // no cause: a parser may repeat what it read
            throw new BackupProblem("key: the two parts are no key");
        }
    }

    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        return opener.decrypt(sealed, context);
    }

    private static String sealing(KeysetHandle key) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                key.getPublicKeysetHandle(), HybridConfig2026.get());
    }

    private static byte[] xor(byte[] one, byte[] other) {
        var both = new byte[Math.min(one.length, other.length)];
        for (var i = 0; i < both.length; i++) {
            both[i] = (byte) (one[i] ^ other[i]);
        }
        return both;
    }

    /** Names a key and finds a slip of the pen in its parts. */
    private static String nameOf(byte[] whole) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(whole);
            return HexFormat.of().formatHex(hash).substring(0, NAME_CHARS);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("SHA-256", failure);
        }
    }

    private static HpkeParameters parameters(HpkeParameters.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("kind of the backup key", failure);
        }
    }

    /** One line for one person: {@code ibasho-backup-key <name> <1 or 2> <share>}. */
    private static final class Part {
        private static final String WORD = "ibasho-backup-key";

        private final String name;
        private final int number;
        private final byte[] share;

        Part(String name, int number, byte[] share) {
            this.name = name;
            this.number = number;
            this.share = share;
        }

        String line() {
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(share);
            return WORD + " " + name + " " + number + " " + text;
        }

        static Part read(String line) throws BackupProblem {
            var words = line.strip().split("\\s+", -1);
            if (words.length == 4 && words[0].equals(WORD) && words[2].matches("[12]")) {
                try {
                    var share = Base64.getUrlDecoder().decode(words[3]);
                    return new Part(words[1], Integer.parseInt(words[2]), share);
                } catch (IllegalArgumentException _) {
                    // said below
                }
            }
            throw new BackupProblem(
                    "key: not a part of one (expected: the line as it was printed)");
        }
    }
}
