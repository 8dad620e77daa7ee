package ibasho.boot;

import ibasho.chat.HidingLog;
import ibasho.moderation.EndingStore;
import ibasho.moderation.Endings;
import ibasho.moderation.ExclusionStore;
import ibasho.moderation.Exclusions;
import ibasho.moderation.FollowUpStore;
import ibasho.moderation.Ladder;
import ibasho.moderation.PauseStore;
import ibasho.moderation.Pauses;
import ibasho.moderation.SlowRoom;
import ibasho.moderation.SlowStore;
import ibasho.moderation.StepLog;
import ibasho.moderation.topic.Topics;
import ibasho.opening.Door;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.room.Room;
import ibasho.staff.News;
import ibasho.staff.SteerParts;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 話題の軌道修正: what is in force, and the desk for it. Thread-safe once built; building blocks. */
final class SteerOffice {
    private final InstantSource clock;
    private final Ladder ladder;
    private final Function<SpaceId, @Nullable Room> rooms;

    /**
     * @param rooms asked only once people are there
     */
    SteerOffice(
            Cellar cellar,
            SpaceId space,
            Function<SpaceId, @Nullable Room> rooms,
            InstantSource clock) {
        this.clock = clock;
        this.rooms = rooms;
        var database = cellar.database();
        var steps = new StepLog(database, cellar.audit(), cellar.cipher(), space);
        var followUps = new FollowUpStore(database, cellar.audit(), cellar.cipher(), space);
        var now = clock.instant();
        this.ladder =
                new Ladder(
                        new Pauses(new PauseStore(database, steps, space), now),
                        new SlowRoom(new SlowStore(database, steps, space)),
                        new Endings(new EndingStore(database, steps, followUps, space), now),
                        new Exclusions(new ExclusionStore(database, steps, cellar.cipher(), space)),
                        followUps,
                        steps);
    }

    /** Everybody who is in the room of a 居場所. */
    CompletionStage<Set<ParticipantId>> whoIsInside(SpaceId space) {
        var room = rooms.apply(space);
        return room == null ? CompletableFuture.completedFuture(Set.of()) : room.whoIsInside();
    }

    Ladder ladder() {
        return ladder;
    }

    /** Keeps who hid which line. */
    HidingLog hidings() {
        return new LadderLog(ladder.steps());
    }

    /** What the desks of those who steer work with. */
    SteerParts parts(Door door, Registration registration, News news, Topics topics) {
        return new SteerParts(ladder, door, registration, news, topics, rooms, clock);
    }
}
