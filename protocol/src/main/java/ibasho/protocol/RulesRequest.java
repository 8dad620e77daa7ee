package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** The rules of the 居場所 as a document (M-3.2.ア-5b), for those who may edit them. */
public sealed interface RulesRequest {
    /** The rules in force, and who accepted what: answered with {@link Result.RulesKept}. */
    @JsonTypeName("rules.kept")
    @Command(capability = "ops-01", rate = RateClass.LIGHT)
    record ReadKept() implements ClientMessage, RulesRequest {}

    /**
     * Put a new version in force: everybody is asked for it at their next coming. Answered with
     * {@link Result.RulesKept}.
     *
     * @param base the version the writer saw; refused with {@code EDITED_MEANWHILE} when another is
     *     in force, with {@code ALREADY_DONE} when nothing was changed
     * @param shortLines at most seven; refused with {@code BAD_VALUE} ({@code maxLines}), {@code
     *     TEXT_EMPTY}, {@code TEXT_TOO_LONG} ({@code maxChars}) or {@code TEXT_CHARACTERS}
     */
    @JsonTypeName("rules.publish")
    @Command(capability = "ops-01", rate = RateClass.CARE, maxBytes = Limits.MAX_FRAME_BYTES)
    record Publish(int base, List<String> shortLines, List<String> full)
            implements ClientMessage, RulesRequest {}
}
