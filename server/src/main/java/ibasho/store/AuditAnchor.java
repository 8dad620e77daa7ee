package ibasho.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The newest link of a chain, to be kept outside this machine (printed, or mailed once a day): only
 * with it can a chain that was rebuilt as a whole be told from the true one.
 *
 * @param seq how many entries the chain had; 0 for an empty one
 * @param hash hash of that entry, in hexadecimal
 */
public record AuditAnchor(long seq, String hash) {
    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** One that was noted as {@link #line} says it; {@code null} if this is none. */
    public static @Nullable AuditAnchor read(String line) {
        var parts = LINE.matcher(line.strip());
        return parts.matches()
                ? new AuditAnchor(Long.parseLong(parts.group(1)), parts.group(2))
                : null;
    }

    /** As it is noted. */
    public String line() {
        return seq + ":" + hash;
    }
}
