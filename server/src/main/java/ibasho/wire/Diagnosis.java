package ibasho.wire;

import ibasho.protocol.RefusalCode;
import tools.jackson.core.JacksonException;

/** Why well-formed JSON did not become the record that was asked for. Stateless. */
final class Diagnosis {
    private Diagnosis() {}

    static RefusalCode of(byte[] utf8, Class<?> type) {
        try {
            var problem = Shape.problemOf(StrictJson.MAPPER.readTree(utf8), type);
            return problem == null ? RefusalCode.BAD_VALUE : problem;
        } catch (JacksonException _) {
            return RefusalCode.MALFORMED_JSON;
        }
    }
}
