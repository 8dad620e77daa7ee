package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An emergency entry, for 管理者.
 *
 * @param confirmedBy 呼び名 of the second person; without one nobody comes in
 * @param room where to come in; only for the one who asked, once confirmed, while the talk lasts
 */
public record SideEntryView(
        EntryId entry,
        ParticipantId staff,
        @Nullable String staffName,
        ParticipantId by,
        @Nullable String byName,
        Instant at,
        String why,
        @Nullable String confirmedBy,
        @Nullable SideRoomId room) {}
