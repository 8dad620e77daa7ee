package ibasho.kernel;

import ibasho.protocol.RefusalCode;
import java.util.Map;

/**
 * A polite no: a rule held, nothing is broken, nobody is paged.
 *
 * @param code what the client branches on; never renamed once shipped
 * @param limits numbers the client may show, each key naming its unit ({@code maxChars})
 */
public record Refusal(RefusalCode code, Map<String, Long> limits) {
    /** A no without numbers. */
    public static Refusal of(RefusalCode code) {
        return new Refusal(code, Map.of());
    }

    /** A no with one number. */
    public static Refusal of(RefusalCode code, String limit, long value) {
        return new Refusal(code, Map.of(limit, value));
    }
}
