package ibasho.staff;

import ibasho.moderation.Ladder;
import ibasho.moderation.topic.Topics;
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
 * @param topics the table of 話のたね of the whole room
 * @param rooms the room of a space, or {@code null}
 */
public record SteerParts(
        Ladder ladder,
        Door door,
        Registration registration,
        News news,
        Topics topics,
        Function<SpaceId, @Nullable Room> rooms,
        InstantSource clock) {}
