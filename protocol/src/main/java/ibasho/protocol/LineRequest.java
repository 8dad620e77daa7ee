package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The private line between one person and staff (room-29), the only private line there is, and the
 * back line of staff among themselves. Nobody sees who has read what.
 */
public sealed interface LineRequest {
    /**
     * ［スタッフに話す］: answered with {@link Result.PrivatelySaid}.
     *
     * @param key the same for each try of one word
     */
    @JsonTypeName("line.write")
    @Command(capability = "room-29", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record WriteToStaff(String key, String text) implements ClientMessage, LineRequest {}

    /**
     * Staff write to one person: answered with {@link Result.PrivatelySaid}.
     *
     * @param template the text began as this one
     * @param quietReason why somebody on そっと is spoken to first; else {@code REASON_NEEDED}
     */
    @JsonTypeName("line.reply")
    @Command(capability = "room-29", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record ReplyPrivately(
            ParticipantId person,
            String key,
            String text,
            @JsonSetter(nulls = Nulls.SET) @Nullable NoteTemplate template,
            @JsonSetter(nulls = Nulls.SET) @Nullable String quietReason)
            implements ClientMessage, LineRequest {}

    /** One's own line to staff: answered with {@link Result.OwnLine}. */
    @JsonTypeName("line.mine")
    @Command(capability = "room-29", rate = RateClass.LIGHT)
    record ReadOwnLine() implements ClientMessage, LineRequest {}

    /** Staff read one person's line: answered with {@link Result.PrivateLine}. */
    @JsonTypeName("line.open")
    @Command(capability = "room-29", rate = RateClass.DESK)
    record ReadPrivateLine(ParticipantId person) implements ClientMessage, LineRequest {}

    /** All lines, the newest word first: answered with {@link Result.PrivateLines}. */
    @JsonTypeName("line.list")
    @Command(capability = "room-29", rate = RateClass.DESK)
    record ListPrivateLines() implements ClientMessage, LineRequest {}

    /** Staff among themselves: answered with {@link Result.PrivatelySaid}. */
    @JsonTypeName("back.write")
    @Command(capability = "audit-04", rate = RateClass.CHAT, maxBytes = Limits.TEXT_FRAME_BYTES)
    record WriteBack(String key, String text, BackKind kind)
            implements ClientMessage, LineRequest {}

    /**
     * The back line of a day: answered with {@link Result.BackLine}.
     *
     * @param day {@code null} for today
     */
    @JsonTypeName("back.read")
    @Command(capability = "audit-04", rate = RateClass.DESK)
    record ReadBack(@JsonSetter(nulls = Nulls.SET) @Nullable LocalDate day)
            implements ClientMessage, LineRequest {}
}
