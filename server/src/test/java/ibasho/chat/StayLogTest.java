package ibasho.chat;

import static ibasho.chat.LogScene.HANA;
import static ibasho.chat.LogScene.MOMO;
import static ibasho.chat.LogScene.NOW;
import static ibasho.chat.LogScene.TABLE;
import static ibasho.chat.LogScene.comingIn;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Avatar;
import ibasho.protocol.Line;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class StayLogTest {
    private static final SeatId SEAT = new SeatId("talk-1-a");

    private final DatabaseFixture fixture;
    private final LogScene log;

    StayLogTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.log = new LogScene(fixture);
    }

    @Test
    void aStayBeginsAtTheNewestSequence() {
        log.say(MOMO, "まえ");

        var came = comeIn(null);

        assertThat(came.seq()).isEqualTo(1);
        assertThat(came.resumed()).isFalse();
        assertThat(came.lines()).isEmpty();
        assertThat(came.stay().hearing()).isEqualTo(new Hearing(HANA, 1, null, null, 1));
        assertThat(came.stay().seat()).isNull();
    }

    @Test
    void anOpenStayIsContinuedWithItsSeat() {
        var stay = comeIn(null).stay();
        log.say(MOMO, "いち");
        var since = log.stays.sit(stay.id(), SEAT, TABLE, NOW).join();
        log.say(MOMO, "に");

        var came = comeIn(new ResumePoint(log.room.epoch(), 1));

        assertThat(since).isEqualTo(1);
        assertThat(came.stay().id()).isEqualTo(stay.id());
        assertThat(came.stay().seat()).isEqualTo(SEAT);
        assertThat(came.stay().hearing()).isEqualTo(new Hearing(HANA, 0, null, TABLE, 1));
        assertThat(came.resumed()).isTrue();
        assertThat(came.missed())
                .singleElement()
                .isInstanceOfSatisfying(
                        ServerMessage.Said.class,
                        said -> assertThat(said.line().text()).isEqualTo("に"));
    }

    @Test
    void anotherSeatAtTheTableKeepsFromWhenOnItIsHeard() {
        var stay = comeIn(null).stay().id();
        log.say(MOMO, "まえ");
        log.stays.sit(stay, SEAT, TABLE, NOW).join();
        log.say(MOMO, "いち");

        var moved = log.stays.sit(stay, new SeatId("talk-1-b"), TABLE, NOW).join();
        var stood = log.stays.sit(stay, null, null, NOW).join();
        var back = log.stays.sit(stay, SEAT, TABLE, NOW).join();

        assertThat(List.of(moved, stood, back)).containsExactly(1L, 2L, 2L);
    }

    @Test
    void anEndedStayIsNeverContinued() {
        var stay = comeIn(null).stay();
        log.stays.end(stay.id(), NOW).join();
        log.say(MOMO, "いないあいだ");

        var came = comeIn(new ResumePoint(log.room.epoch(), 0));

        assertThat(came.stay().id()).isNotEqualTo(stay.id());
        assertThat(came.resumed()).isFalse();
        assertThat(came.lines()).isEmpty();
    }

    @Test
    void whatTheStayShowedIsWipedWhenItEnds() throws SQLException {
        var stay = comeIn(null).stay();
        log.stays.end(stay.id(), NOW).join();

        try (var burglar = fixture.burglar();
                var query =
                        burglar.prepareStatement(
                                "select nickname, avatar_style, avatar_seed from stay"
                                        + " where id = ?")) {
            query.setString(1, stay.id());
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes(1)).isNull();
            assertThat(row.getString(2)).isNull();
            assertThat(row.getString(3)).isNull();
        }
    }

    @Test
    void whoMayNotContinueBeginsAnewAndTheOldStayEnds() {
        var old = comeIn(null).stay();
        var wish = new ComingIn(LogScene.guest(HANA), false, PresenceMode.TEXT, null, null, NOW);

        var came = log.stays.comeIn(wish).join();

        assertThat(came.stay().id()).isNotEqualTo(old.id());
        assertThat(log.stays.restore(NOW, NOW).join()).hasSize(1);
    }

    @Test
    void comingBackAfterACutKeepsTheModeAndComingAnewSetsIt() {
        var stay = comeIn(null).stay();
        log.stays.change(stay.id(), PresenceMode.QUIET, NOW).join();

        var cut = comeIn(new ResumePoint(log.room.epoch(), 0)).stay();
        var anew = comeIn(null).stay();

        assertThat(cut.presenceMode()).isEqualTo(PresenceMode.QUIET);
        assertThat(anew.presenceMode()).isEqualTo(PresenceMode.TEXT);
    }

    @Test
    void watchingGivesTheSeatUp() {
        var stay = comeIn(null).stay();
        log.stays.sit(stay.id(), SEAT, TABLE, NOW).join();
        log.say(MOMO, "いち");

        var since = log.stays.change(stay.id(), PresenceMode.WATCH, NOW).join();
        var came = comeIn(new ResumePoint(log.room.epoch(), 0));

        assertThat(since).isEqualTo(1);
        assertThat(came.stay().seat()).isNull();
        assertThat(came.stay().hearing().table()).isNull();
    }

    @Test
    void restoresWhoWasSeenLatelyAndEndsTheOthers() {
        var hana = comeIn(null).stay();
        var momo = log.stays.comeIn(comingIn(MOMO, null)).join().stay();
        log.stays.sit(hana.id(), SEAT, TABLE, NOW).join();
        log.stays.seen(List.of(hana.id()), NOW.plusSeconds(100)).join();

        var restored = log.stays.restore(NOW.plusSeconds(50), NOW.plusSeconds(120)).join();

        assertThat(restored)
                .singleElement()
                .satisfies(stay -> {
                    assertThat(stay.id()).isEqualTo(hana.id());
                    assertThat(stay.guest()).isEqualTo(LogScene.guest(HANA));
                    assertThat(stay.seat()).isEqualTo(SEAT);
                });
        assertThat(momo.id()).isNotEqualTo(hana.id());
        assertThat(log.stays.restore(NOW.plusSeconds(50), NOW).join()).hasSize(1);
    }

    @Test
    void aRoomOfAnotherSpaceKnowsNothingOfAStay() {
        comeIn(null);
        var other = new LogScene(fixture);

        assertThat(other.stays.restore(NOW.minus(Duration.ofDays(1)), NOW).join()).isEmpty();
    }

    @Test
    void howAPersonIsShownIsKept() {
        var stay = comeIn(null).stay();
        var other = new Stay.Guest(HANA, "はなこ", new Avatar("blobs", "x"), Set.of(), true);

        log.stays.show(stay.id(), other).join();

        assertThat(log.stays.restore(NOW, NOW).join())
                .extracting(Stay::guest)
                .containsExactly(other);
    }

    @Test
    void staffReadFromTheStartOfTheOpening() {
        log.say(MOMO, "きょう");
        var wish =
                new ComingIn(
                        LogScene.guest(HANA),
                        true,
                        PresenceMode.TEXT,
                        NOW,
                        null,
                        NOW.plusSeconds(9));
        var late =
                new ComingIn(
                        LogScene.guest(HANA),
                        true,
                        PresenceMode.TEXT,
                        NOW.plusMillis(1),
                        null,
                        NOW.plusSeconds(9));

        assertThat(log.stays.comeIn(wish).join().lines())
                .extracting(Line::text)
                .containsExactly("きょう");
        assertThat(log.stays.comeIn(late).join().lines()).isEmpty();
    }

    private CameIn comeIn(@Nullable ResumePoint resume) {
        return log.stays.comeIn(comingIn(HANA, resume)).join();
    }
}
