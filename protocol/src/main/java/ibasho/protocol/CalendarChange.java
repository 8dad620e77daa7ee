package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the calendar's history.
 *
 * @param by {@code null} when the program did it
 * @param nickname {@code null} when nobody of that id is there
 * @param act such as {@code date.cancel}
 * @param subject id of the date, rule, break or kind; or {@code holidays}, {@code targets}
 * @param was what stood before; empty for something new
 * @param became what stands now
 */
public record CalendarChange(
        Instant at,
        @Nullable ParticipantId by,
        @Nullable String nickname,
        String act,
        String subject,
        String was,
        String became,
        String reason) {}
