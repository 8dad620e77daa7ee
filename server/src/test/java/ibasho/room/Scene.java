package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.avatar.Floor;
import ibasho.avatar.RehearsalFloor;
import ibasho.chat.RoomStore;
import ibasho.chat.StoredRoom;
import ibasho.chat.TestCipher;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.moderation.Ladder;
import ibasho.moderation.Ladders;
import ibasho.opening.Door;
import ibasho.opening.OpeningSchedule;
import ibasho.opening.PlayedDoor;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.hours.Admissions;
import ibasho.protocol.Avatar;
import ibasho.protocol.Limits;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import ibasho.store.FieldCipher;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A room on a Monday at ten, open from nine to five, with a real database and a clock that the test
 * turns. Tests of a class may share a database; a scene of its own may be shut.
 */
final class Scene implements AutoCloseable {
    static final Instant TEN = tokyo("2026-11-23T10:00");

    private static final OpeningSchedule MONDAY =
            OpeningSchedule.of(
                    List.of(
                            OpeningWindow.inTokyo(
                                    "月曜",
                                    LocalDateTime.parse("2026-11-23T09:00"),
                                    LocalDateTime.parse("2026-11-23T17:00")),
                            OpeningWindow.inTokyo(
                                    "火曜",
                                    LocalDateTime.parse("2026-11-24T09:00"),
                                    LocalDateTime.parse("2026-11-24T17:00"))));

    private final DatabaseFixture fixture;
    private final boolean shared;
    private final RoomStore store;
    private final FieldCipher cipher;
    private Ladder ladder;
    private final StoredRoom stored;
    private final PlayedDoor played;
    private final Door door;
    private final List<String> admitted = new ArrayList<>();
    private Duration dwell = Duration.ZERO;
    private RoomNeighbours neighbours = RoomNeighbours.NONE;
    private boolean countingFails;
    private HandCrank crank;
    private Room room;
    private long links;
    private int expectedFaults;

    private Scene(DatabaseFixture fixture, FieldCipher cipher, boolean shared) {
        this.fixture = fixture;
        this.shared = shared;
        this.cipher = cipher;
        var space = fixture.space();
        this.ladder = Ladders.of(fixture.database(), cipher, space, () -> TEN);
        this.store =
                new RoomStore(
                        fixture.database(),
                        cipher,
                        (handle, hiding, who) -> Ladders.hidings(ladder).keep(handle, hiding, who));
        this.stored = store.open(space, "ひだまり", TEN).join();
        this.crank = new HandCrank(TEN);
        this.played = new PlayedDoor(MONDAY, () -> crank.instant());
        this.door = played.door();
        played.look();
        this.room = newRoom();
    }

    /** A new room in the database that the tests of this run share. */
    static Scene shared() {
        return new Scene(Shared.FIXTURE, Shared.CIPHER, true);
    }

    /** A new room in a database of its own, which the test may shut. */
    static Scene alone() {
        var fixture = DatabaseFixture.fresh(Engine.SQLITE);
        return new Scene(fixture, TestCipher.of(fixture), false);
    }

    static Instant tokyo(String local) {
        return LocalDateTime.parse(local).atZone(OpeningWindow.TOKYO).toInstant();
    }

    Room room() {
        return room;
    }

    StoredRoom stored() {
        return stored;
    }

    Database database() {
        return fixture.database();
    }

    Door door() {
        return door;
    }

    /** What staff decided. */
    Ladder ladder() {
        return ladder;
    }

    Floor floor() {
        return new Floor(RehearsalFloor.plan());
    }

    Instant now() {
        return crank.instant();
    }

    /** Somebody with these roles and a connection, still outside. */
    Person person(String name, Role... roles) {
        var all = roles.length == 0 ? Set.of(Role.PARTICIPANT) : Set.of(roles);
        var visitor =
                new Visitor(
                        new ParticipantId(name), name, new Avatar("critters", name), all, false);
        return new Person(this, visitor, link());
    }

    /** A robot of the demo with a connection, still outside. */
    Person robot(String name) {
        var visitor =
                new Visitor(
                        new ParticipantId(name),
                        name,
                        new Avatar("critters", name),
                        Set.of(Role.PARTICIPANT),
                        true);
        return new Person(this, visitor, link());
    }

    RecordingLink link() {
        return new RecordingLink(++links);
    }

    /** Does all that is ready, and all that comes of it. */
    void settle() {
        do {
            crank.turn();
            while (room.waiting() > 0) {
                crank.await();
            }
            var _ = fixture.database().write(_ -> 0).handle((_, _) -> 0).join();
        } while (crank.turn());
    }

    /** Does what is ready in the room, without waiting for the disk. */
    void turn() {
        crank.turn();
    }

    /** Someone who looks into the database by a door of their own; only for a scene alone. */
    Connection burglar() throws SQLException {
        return fixture.burglar();
    }

    /** Lets time go by, doing what is due when it is due. */
    void pass(Duration time) {
        settle();
        var end = crank.instant().plus(time);
        for (var due = crank.nextDue(end); due != null; due = crank.nextDue(end)) {
            crank.goTo(due);
            settle();
        }
        crank.goTo(end);
        settle();
    }

    void tick() {
        pass(Stage.STEP);
    }

    /** Sets the clock, as the door sees it, and has the door tell the room. */
    void clockIs(String local) {
        settle();
        crank.goTo(tokyo(local));
        room.doorChanged(played.look());
        settle();
    }

    /** Monday ends, and its time of grace too. */
    void closes() {
        clockIs("2026-11-23T17:00");
        clockIs("2026-11-23T17:10");
    }

    /** Does something to the door by hand, and has the door tell the room. */
    void byHand(Function<Door, CompletableFuture<Outcome<Nothing>>> act) {
        settle();
        assertThat(act.apply(door).join()).isInstanceOf(Outcome.Done.class);
        room.doorChanged(door.now());
        settle();
    }

    /** The program ends without a word and starts again {@code later}. */
    void crashAndRestart(Duration later) {
        settle();
        var then = crank.instant().plus(later);
        crank.shutdown();
        crank = new HandCrank(then);
        ladder = Ladders.of(fixture.database(), cipher, stored.spaceId(), crank);
        room = newRoom();
        settle();
    }

    /** Every write fails from now on; only for a scene alone. */
    void breakTheDisk() {
        settle();
        onEveryTable(
                "create trigger broken_%1$s_%2$s before %2$s on %1$s"
                        + " begin select raise(abort, 'broken on purpose'); end");
    }

    /** Writes work again. */
    void mendTheDisk() {
        settle();
        onEveryTable("drop trigger broken_%1$s_%2$s");
    }

    private void onEveryTable(String sql) {
        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement()) {
            for (var table : List.of("stay", "chat_event")) {
                for (var act : List.of("insert", "update")) {
                    statement.execute(sql.formatted(table, act));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Who was counted, in order: when, who, whether they only watch. */
    List<String> admitted() {
        settle();
        return List.copyOf(admitted);
    }

    /** Nobody is counted before they were inside so long; call before anybody comes. */
    void countsAfter(Duration time) {
        dwell = time;
        crashAndRestart(Duration.ZERO);
    }

    /** Whom the room asks while it works; call before anybody comes. */
    void neighbours(RoomNeighbours now) {
        neighbours = now;
        crashAndRestart(Duration.ZERO);
    }

    /** Whether visits cannot be kept for now. */
    void countingFails(boolean fails) {
        countingFails = fails;
    }

    /** The book of hours as a list. */
    private final class Book implements Admissions {
        @Override
        public CompletableFuture<Integer> admitted(
                SpaceId space,
                OpeningId opening,
                ParticipantId person,
                boolean watching,
                Instant at) {
            return note(at, person + (watching ? " watching" : ""));
        }

        @Override
        public CompletableFuture<Integer> insideAt(
                SpaceId space,
                ParticipantId person,
                boolean watching,
                Instant since,
                Instant seen) {
            return note(since, person + (watching ? " watched" : " was inside"));
        }

        private CompletableFuture<Integer> note(Instant at, String what) {
            if (countingFails) {
                return CompletableFuture.failedFuture(new IllegalStateException("full on purpose"));
            }
            admitted.add(at.atZone(OpeningWindow.TOKYO).toLocalTime() + " " + what);
            return CompletableFuture.completedFuture(1);
        }
    }

    /** The test breaks something in the room on purpose. */
    void expectFaults(int count) {
        expectedFaults = count;
    }

    @Override
    public void close() {
        assertThat(room.faults()).as("tasks that broke").isEqualTo(expectedFaults);
        crank.shutdown();
        door.close();
        if (!shared) {
            fixture.close();
        }
    }

    private Room newRoom() {
        var stays = store.stays(stored);
        var counted = new Attendance.Counted(new Book(), dwell);
        Attendance.catchUp(stored.spaceId(), counted, stays.unfinished().join()).join();
        var parts =
                new RoomParts(
                        stored,
                        new Floor(RehearsalFloor.plan()),
                        store.chat(stored),
                        stays,
                        door,
                        ladder,
                        counted,
                        crank,
                        Stage.TICK,
                        neighbours);
        var opened = new Room(parts, crank);
        var now = crank.instant();
        opened.begin(stays.restore(now.minus(Limits.SEAT_KEPT), now).join());
        return opened;
    }

    /** One database for all scenes that do not break it. */
    private static final class Shared {
        private static final DatabaseFixture FIXTURE = DatabaseFixture.fresh(Engine.SQLITE);
        private static final FieldCipher CIPHER = TestCipher.of(FIXTURE);
    }
}
