package ibasho.protocol;

import org.jspecify.annotations.Nullable;

/**
 * One visible person. Watching people are never among these.
 *
 * @param x column, 0-based
 * @param y row, 0-based
 */
public record AvatarView(
        ParticipantId who,
        String nickname,
        Avatar avatar,
        @Nullable Role badge,
        boolean robot,
        PresenceMode presenceMode,
        int x,
        int y,
        Facing facing,
        @Nullable SeatId seat) {}
