package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * What a device found out about itself, in plain words of its own; no address, no name.
 *
 * @param browser such as {@code Firefox 140}, at most 60 characters
 * @param system such as {@code Android}, at most 60 characters
 * @param line how the connection stands
 * @param roundTripMillis how long an answer takes, in milliseconds; {@code null} if unknown
 */
public record SelfTest(
        String browser,
        String system,
        Finding line,
        @JsonSetter(nulls = Nulls.SET) @Nullable Integer roundTripMillis,
        Finding storage,
        Finding sound,
        Finding microphone) {

    /** How one check came out. */
    public enum Finding {
        GOOD,
        SLOW,
        OFF,
        NO,
        NOT_TRIED
    }
}
