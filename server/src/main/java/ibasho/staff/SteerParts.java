package ibasho.staff;

import ibasho.moderation.Ladder;
import ibasho.opening.Door;
import ibasho.participant.Registration;
import ibasho.protocol.SpaceId;
import ibasho.room.Room;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of 話題の軌道修正 work with.
 *
 * @param rooms the room of a space, or {@code null}
 */
public record SteerParts(
        Ladder ladder,
        Door door,
        Registration registration,
        News news,
        Function<SpaceId, @Nullable Room> rooms,
        InstantSource clock) {}
