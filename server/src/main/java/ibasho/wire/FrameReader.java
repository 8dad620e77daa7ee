package ibasho.wire;

import ibasho.kernel.Refusal;
import ibasho.protocol.ClientFrame;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads what a browser sent. Every malformation has its own {@link RefusalCode}; none is an
 * exception. Stateless and thread-safe.
 */
public final class FrameReader {
    private FrameReader() {}

    /**
     * Reads one text frame.
     *
     * @param utf8 the whole message
     * @return the wish, or why not with the number to answer, or that no number could be read
     */
    public static FrameReading read(byte[] utf8) {
        var scan = JsonScan.of(utf8);
        if (scan.n() == 0) {
            return FrameReading.Broken.BROKEN;
        }
        var why = refusal(scan, utf8.length);
        return why == null ? bind(scan.n(), utf8) : new FrameReading.Refused(scan.n(), why);
    }

    private static @Nullable Refusal refusal(JsonScan scan, int bytes) {
        var name = scan.command();
        var command = name == null ? null : CommandRegistry.find(name);
        if (command != null && bytes > command.rule().maxBytes()) {
            return Refusal.of(RefusalCode.TOO_LONG, "maxBytes", command.rule().maxBytes());
        }
        if (scan.problem() != null) {
            return Refusal.of(scan.problem());
        }
        return name != null && command == null ? Refusal.of(RefusalCode.UNKNOWN_COMMAND) : null;
    }

    private static FrameReading bind(long n, byte[] utf8) {
        try {
            return new FrameReading.Good(StrictJson.MAPPER.readValue(utf8, ClientFrame.class));
        } catch (JacksonException _) {
            return new FrameReading.Refused(n, Refusal.of(Diagnosis.of(utf8, ClientFrame.class)));
        }
    }
}
