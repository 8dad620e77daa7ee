package ibasho.chat;

import ibasho.protocol.RoomId;
import ibasho.protocol.SpaceId;

/**
 * A room as it was found in the store.
 *
 * @param epoch names the log; clients that knew another log start afresh
 * @param lastSeq newest sequence when this was read
 */
public record StoredRoom(RoomId id, SpaceId spaceId, String name, String epoch, long lastSeq) {}
