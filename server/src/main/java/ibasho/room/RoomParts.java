package ibasho.room;

import ibasho.avatar.Floor;
import ibasho.chat.ChatLog;
import ibasho.chat.StayLog;
import ibasho.chat.StoredRoom;
import ibasho.moderation.Ladder;
import ibasho.opening.Door;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a room stands on; all of it is immutable or thread-safe.
 *
 * @param tick how often movement is told at most
 * @param neighbours whom the room asks while it works
 */
record RoomParts(
        StoredRoom stored,
        Floor floor,
        ChatLog chat,
        StayLog stays,
        Door door,
        Ladder ladder,
        Attendance.Counted counted,
        InstantSource clock,
        Duration tick,
        RoomNeighbours neighbours) {}
