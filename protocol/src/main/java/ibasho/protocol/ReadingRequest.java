package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Asked by somebody who wishes readings (ふりがな) above kanji. */
public sealed interface ReadingRequest {
    /**
     * How these texts are read, at most {@link Limits#MAX_READ_TEXTS} at once: answered with {@link
     * Result.Readings}. Nothing is kept and nothing is logged.
     */
    @JsonTypeName("reading.of")
    @Command(
            capability = Command.EVERYONE,
            rate = RateClass.READING,
            maxBytes = Limits.TEXT_FRAME_BYTES,
            whileArriving = true)
    record ReadTexts(List<String> texts) implements ClientMessage, ReadingRequest {}
}
