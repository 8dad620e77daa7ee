package ibasho.room;

import ibasho.avatar.Floor;
import ibasho.chat.RoomStore;
import ibasho.moderation.Ladder;
import ibasho.opening.Door;
import ibasho.opening.hours.Admissions;
import ibasho.protocol.FloorPlan;
import ibasho.protocol.Limits;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Which 居場所 has which room; one room each for now. Thread-safe; rooms are only ever opened and
 * closed whole.
 */
public final class RoomDirectory implements AutoCloseable {
    /** How often movement is told at most. */
    public static final Duration USUAL_TICK = Stage.TICK;

    private final RoomStore store;
    private final Ladder ladder;
    private final Attendance.Counted counted;
    private final InstantSource clock;
    private final RoomThreads threads;
    private final Duration tick;
    private final RoomNeighbours neighbours;
    private final ConcurrentMap<SpaceId, Opened> rooms = new ConcurrentHashMap<>();

    /** A directory without rooms; each will have a thread of its own. */
    public RoomDirectory(
            RoomStore store,
            Ladder ladder,
            Admissions admissions,
            Duration dwell,
            InstantSource clock) {
        this(
                store,
                ladder,
                admissions,
                dwell,
                clock,
                new OwnThreads(),
                USUAL_TICK,
                RoomNeighbours.NONE);
    }

    /**
     * A directory without rooms.
     *
     * @param ladder what staff decided; persons of other spaces are not in it
     * @param admissions who is told of visits
     * @param dwell how long a visit must last to be told
     * @param threads where rooms run
     * @param tick how often movement is told at most
     * @param neighbours whom rooms ask while they work
     */
    public RoomDirectory(
            RoomStore store,
            Ladder ladder,
            Admissions admissions,
            Duration dwell,
            InstantSource clock,
            RoomThreads threads,
            Duration tick,
            RoomNeighbours neighbours) {
        this.store = store;
        this.ladder = ladder;
        this.counted = new Attendance.Counted(admissions, dwell);
        this.clock = clock;
        this.threads = threads;
        this.tick = tick;
        this.neighbours = neighbours;
    }

    /** A room and the one thread it lives on. */
    private record Opened(Room room, ScheduledExecutorService executor) {}

    /**
     * Opens the room of a space that is stored already, with those whose seat is still kept; blocks
     * meanwhile. The door tells the room from then on.
     *
     * @throws IllegalStateException if the space has an open room here
     */
    public Room open(SpaceId space, String name, FloorPlan plan, Door door) {
        var now = clock.instant();
        var stored = store.open(space, name, now).join();
        var stays = store.stays(stored);
        Attendance.catchUp(space, counted, stays.unfinished().join()).join();
        var parts =
                new RoomParts(
                        stored,
                        new Floor(plan),
                        store.chat(stored),
                        stays,
                        door,
                        ladder,
                        counted,
                        clock,
                        tick,
                        neighbours);
        var executor = threads.take();
        var room = new Room(parts, executor);
        if (rooms.putIfAbsent(space, new Opened(room, executor)) != null) {
            threads.giveBack(executor);
            throw new IllegalStateException("rooms of " + space + ": 2 (expected: 1)");
        }
        room.begin(stays.restore(now.minus(Limits.SEAT_KEPT), now).join());
        door.onChange(room::doorChanged);
        door.onDuty(room::dutyChanged);
        return room;
    }

    /** The room of a space, or {@code null} if this server has no such space. */
    public @Nullable Room find(SpaceId space) {
        var opened = rooms.get(space);
        return opened == null ? null : opened.room();
    }

    /** All rooms, for figures. */
    public Collection<Room> all() {
        return rooms.values().stream().map(Opened::room).toList();
    }

    /** Closes every room after what waits in it was done; blocks for some seconds at most. */
    @Override
    public void close() {
        var open = List.copyOf(rooms.values());
        open.forEach(opened -> opened.room().end());
        open.forEach(opened -> threads.giveBack(opened.executor()));
        rooms.clear();
    }
}
