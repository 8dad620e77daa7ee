package ibasho.wire;

/** Writes the body of an HTTP answer in the same JSON as the frames. Stateless, thread-safe. */
public final class BodyWriter {
    private BodyWriter() {}

    /** The record as JSON in UTF-8; tagged families carry their {@code t}. */
    public static byte[] write(Object record) {
        return StrictJson.MAPPER.writeValueAsBytes(record);
    }
}
