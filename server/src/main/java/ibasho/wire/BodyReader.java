package ibasho.wire;

import ibasho.kernel.Outcome;
import tools.jackson.core.JacksonException;

/** Reads the body of an HTTP request as strictly as a frame. Stateless and thread-safe. */
public final class BodyReader {
    private BodyReader() {}

    /**
     * Reads one record of the protocol.
     *
     * @return the record, or a refusal that names what is wrong; never throws for bad input
     */
    public static <T> Outcome<T> read(byte[] utf8, Class<T> type) {
        var problem = JsonScan.of(utf8).problem();
        if (problem != null) {
            return Outcome.refused(problem);
        }
        try {
            return Outcome.done(StrictJson.MAPPER.readValue(utf8, type));
        } catch (JacksonException _) {
            return Outcome.refused(Diagnosis.of(utf8, type));
        }
    }
}
