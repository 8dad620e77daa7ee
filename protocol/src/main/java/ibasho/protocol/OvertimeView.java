package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time of a talk after the door had closed: apart from the opening hours.
 *
 * @param until {@code null} while it lasts
 * @param extendedBy 呼び名 of whoever said that it goes on; {@code null} for the time of grace
 * @param why may be empty
 */
public record OvertimeView(
        @Nullable String staffName,
        Instant from,
        @Nullable Instant until,
        @Nullable String extendedBy,
        String why) {}
