package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that can be chosen. A time that is not on the list was taken, given up or never there:
 * nobody can tell which.
 *
 * @param by 呼び名 of the 相談員
 * @param agency who is there besides (同席機関); may be empty
 * @param opening name of the opening it lies in; {@code null} beside openings
 */
public record FreeSlotView(
        SlotId slot,
        Instant from,
        Instant to,
        ConsultMedium medium,
        @Nullable String by,
        String agency,
        @Nullable String opening) {}
