package ibasho.participant;

import com.ibm.icu.text.Normalizer2;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.atomic.LongAdder;

/**
 * Argon2id, 19 MiB, two passes, one lane (OWASP's first recommendation): about 60 ms and 19 MiB a
 * call, so call only inside {@link SlowWork}. Thread-safe.
 */
final class SecretHash {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    /**
     * What an unknown name is measured against, so that it costs the same. Made once from 256
     * random bits that were thrown away; a test holds its numbers to those above.
     */
    static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$"
                    + "tyo67MHEPfIbULeiz99140BomGL09TJpAOX3nD4B84r2JPQ3Hf447D5GVy18m0Fj6eJ0i5KX3dQ0"
                    + "WHmT+FYVrw$9TId55YZYqq7V9H0EzcMoOi5CnF4vo376OftR0LO6xo";

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private final Argon2Function argon2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final LongAdder checks = new LongAdder();

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
        checks.increment();
        return Argon2Function.getInstanceFromHash(phc).check(plain(secret), phc);
    }

    /** How many secrets were checked so far; an unknown name counts like any other. */
    long checks() {
        return checks.sum();
    }

    /** Costs as much as {@link #matches}, for a name that does not exist. */
    void matchNobody(String secret) {
        var _ = matches(secret, NOBODY);
    }
}
