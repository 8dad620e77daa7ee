package ibasho.participant;

import com.ibm.icu.text.Normalizer2;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import ibasho.kernel.Ids;

/**
 * Argon2id, 19 MiB, two passes, one lane (OWASP's first recommendation): about 60 ms and 19 MiB a
 * call, so call only inside {@link SlowWork}. Thread-safe.
 */
final class SecretHash {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private final Argon2Function argon2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** What an unknown name is measured against, so that it costs the same. */
    private final String nobody = hash(Ids.token());

    /** The form in which a secret is counted and hashed: input methods disagree about width. */
    static String plain(String secret) {
        return NFKC.normalize(secret);
    }

    /** The secret as a PHC string. */
    String hash(String secret) {
        return argon2.hash(plain(secret)).getResult();
    }

    /** Whether this is the secret behind the PHC string. */
    boolean matches(String secret, String phc) {
        return Argon2Function.getInstanceFromHash(phc).check(plain(secret), phc);
    }

    /** Costs as much as {@link #matches}, for a name that does not exist. */
    void matchNobody(String secret) {
        var _ = matches(secret, nobody);
    }
}
