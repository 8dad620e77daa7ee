package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a side room is in use, for 管理者 (consult-05): the member of staff, and nobody else. There is
 * no id that would open anything.
 *
 * @param closedSince the door had closed over it
 * @param extendedUntil until when staff said it goes on
 */
public record SideUseView(
        ParticipantId staff,
        @Nullable String staffName,
        Instant since,
        @Nullable Instant closedSince,
        @Nullable Instant extendedUntil) {}
