package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ibasho.avatar.FloorPlans;
import ibasho.chat.RoomStore;
import ibasho.chat.TestCipher;
import ibasho.moderation.Ladder;
import ibasho.moderation.Ladders;
import ibasho.opening.Door;
import ibasho.opening.OpeningSchedule;
import ibasho.opening.PlayedDoor;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.hours.Admissions;
import ibasho.protocol.Audience;
import ibasho.protocol.Avatar;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import ibasho.wire.EncodedMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rooms on their own threads, with a real clock and a real log. */
final class RoomDirectoryTest {
    private static final Admissions NOBODY_COUNTS =
            new Admissions() {
                @Override
                public CompletableFuture<Integer> admitted(
                        SpaceId space,
                        OpeningId opening,
                        ParticipantId person,
                        boolean watching,
                        Instant at) {
                    return CompletableFuture.completedFuture(0);
                }

                @Override
                public CompletableFuture<Integer> insideAt(
                        SpaceId space,
                        ParticipantId person,
                        boolean watching,
                        Instant since,
                        Instant seen) {
                    return CompletableFuture.completedFuture(0);
                }
            };

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Ladder ladder =
            Ladders.of(
                    fixture.database(),
                    TestCipher.of(fixture),
                    fixture.space(),
                    InstantSource.system());
    private final RoomStore store = new RoomStore(fixture.database(), TestCipher.of(fixture));
    private final SpaceId space = fixture.space();
    private final InstantSource clock = InstantSource.system();
    private final Instant closesAt = clock.instant().plus(Duration.ofHours(8));
    private final PlayedDoor played = new PlayedDoor(plan(), clock);
    private final Door door = opened();
    private final RoomDirectory rooms =
            new RoomDirectory(store, ladder, NOBODY_COUNTS, Duration.ZERO, clock);

    @AfterEach
    void close() {
        rooms.close();
        door.close();
        fixture.close();
    }

    @Test
    void findsTheRoomOfASpaceAndNoOther() {
        var room = rooms.open(space, "ひだまり", FloorPlans.ibasho(), door);

        assertThat(rooms.find(space)).isSameAs(room);
        assertThat(rooms.find(new SpaceId("elsewhere"))).isNull();
        assertThat(rooms.all()).containsExactly(room);
    }

    @Test
    void aSpaceHasOneRoom() {
        rooms.open(space, "ひだまり", FloorPlans.ibasho(), door);

        assertThatThrownBy(() -> rooms.open(space, "ふたつめ", FloorPlans.ibasho(), door))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyWhoSpeakAtOnceHearEachLineOnceInOrder() {
        var room = rooms.open(space, "ひだまり", FloorPlans.ibasho(), door);
        var ears = IntStream.range(0, 10).mapToObj(Ear::new).toList();
        ears.forEach(ear -> ear.enter(room));
        await().until(() -> room.people() == 10 && room.waiting() == 0);

        ears.parallelStream().forEach(ear -> ear.say(room, 20));

        await().until(() -> ears.stream().allMatch(ear -> ear.heard.size() == 200));
        assertThat(ears).allSatisfy(ear -> assertThat(ear.heard).isEqualTo(ears.get(0).heard));
        assertThat(ears.get(0).heard).doesNotHaveDuplicates();
        for (var ear : ears) {
            assertThat(ears.get(0).heard.stream().filter(text -> text.startsWith(ear.name())))
                    .containsExactlyElementsOf(ear.words(20));
        }
    }

    @Test
    void whoWasInsideIsStillThereAfterAnOrderlyRestart() {
        var room = rooms.open(space, "ひだまり", FloorPlans.ibasho(), door);
        new Ear(1).enter(room);
        await().until(() -> room.people() == 1);
        rooms.close();

        try (var again = new RoomDirectory(store, ladder, NOBODY_COUNTS, Duration.ZERO, clock)) {
            var next = again.open(space, "ひだまり", FloorPlans.ibasho(), door);

            await().until(() -> next.people() == 1);
            assertThat(next.id()).isEqualTo(room.id());
        }
    }

    @Test
    void theDoorTellsItsRooms() {
        var room = rooms.open(space, "ひだまり", FloorPlans.ibasho(), door);
        new Ear(1).enter(room);
        await().until(() -> room.people() == 1);

        door.plan(OpeningSchedule.of(List.of()));

        await().until(() -> room.people() == 0);
    }

    private Door opened() {
        played.look();
        return played.door();
    }

    private OpeningSchedule plan() {
        var from = closesAt.minus(Duration.ofHours(9));
        return OpeningSchedule.of(List.of(OpeningWindow.outside("きょう", from, closesAt)));
    }

    /** Somebody who remembers the words of each line heard. */
    private static final class Ear implements ParticipantLink {
        private final int number;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Ear(int number) {
            this.number = number;
        }

        String name() {
            return "p" + number + "-";
        }

        List<String> words(int count) {
            return IntStream.range(0, count).mapToObj(i -> name() + i).toList();
        }

        void enter(Room room) {
            room.handle(visitor(), this, 1, new RoomRequest.Enter(PresenceMode.TEXT, null));
        }

        void say(Room room, int count) {
            var n = new ArrayList<>(words(count));
            for (var i = 0; i < count; i++) {
                var wish = new RoomRequest.Say("k" + i, Audience.ROOM, n.get(i), null, false);
                assertThat(room.handle(visitor(), this, i + 2, wish)).isTrue();
            }
        }

        @Override
        public long id() {
            return number;
        }

        @Override
        public void send(EncodedMessage message) {
            if (message.kind().equals("chat.said")) {
                heard.add(message.text().replaceAll(".*\"text\":\"([^\"]*)\".*", "$1"));
            }
        }

        @Override
        public boolean sendLatest(EncodedMessage message) {
            return true;
        }

        private Visitor visitor() {
            return new Visitor(
                    new ParticipantId(name()),
                    name(),
                    new Avatar("critters", "x"),
                    Set.of(Role.PARTICIPANT),
                    false);
        }
    }
}
