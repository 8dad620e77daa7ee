package ibasho.sideroom;

import static ibasho.sideroom.Talks.HINOKI;
import static ibasho.sideroom.Talks.KAEDE;
import static ibasho.sideroom.Talks.KITSUNE;
import static ibasho.sideroom.Talks.NARA;
import static ibasho.sideroom.Talks.SUGI;
import static ibasho.sideroom.Talks.USAGI;
import static ibasho.sideroom.Talks.done;
import static ibasho.sideroom.Talks.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.protocol.RefusalCode;
import ibasho.protocol.SidePart;
import ibasho.protocol.SideRoomId;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import ibasho.talk.Word;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Side rooms, their words and their ends, on both engines. */
@OnBothEngines
final class SideRoomsTest {
    private final Talks talks;

    SideRoomsTest(DatabaseFixture fixture) {
        this.talks = new Talks(fixture, Keeping.USUAL);
    }

    @Test
    void bothReadWhatWasSaidAndARetriedWordIsSaidOnce() {
        var talk = talks.open(USAGI);
        var first = talks.say(talk, USAGI, "k1", "ねむれません");
        var again = talks.say(talk, USAGI, "k1", "ねむれません");
        talks.say(talk, KAEDE, "k1", "ゆっくりで大丈夫です");

        assertThat(again.word()).isEqualTo(first.word());
        assertThat(again.fresh()).isFalse();
        assertThat(talks.enter(talk, USAGI).words())
                .extracting(Word::text)
                .containsExactly("ねむれません", "ゆっくりで大丈夫です");
    }

    @Test
    void whoeverDoesNotBelongIsAnsweredAsIfThereWereNoRoom() {
        var there = talks.open(USAGI).room();
        var never = new SideRoomId("AAAAAAAAAAAAAAAAAAAAAA");

        for (var room : new SideRoomId[] {there, never}) {
            assertThat(refused(talks.rooms.enter(talks.space, KITSUNE, room)))
                    .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
            assertThat(refused(talks.rooms.say(talks.space, KITSUNE, room, "k", "こんにちは")))
                    .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
            assertThat(refused(talks.rooms.read(talks.space, KITSUNE, room, null)))
                    .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
            assertThat(refused(talks.rooms.ends().end(talks.space, NARA, room)))
                    .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
            assertThat(talks.rooms.leave(KITSUNE, room)).isFalse();
        }
    }

    @Test
    void oneGoesOutAtOnceAndComesBackWhileTheTalkLasts() {
        var talk = talks.open(USAGI);
        talks.say(talk, USAGI, "k1", "ちょっと休みます");

        assertThat(talks.rooms.leave(USAGI, talk.room())).isTrue();

        assertThat(talks.rooms.inside(talk.room())).containsExactly(KAEDE);
        assertThat(refused(talks.rooms.say(talks.space, USAGI, talk.room(), "k2", "x")))
                .isEqualTo(RefusalCode.NOT_IN_ROOM);
        assertThat(talks.enter(talk, USAGI).words()).hasSize(1);
    }

    @Test
    void aThirdComesOnlyAfterThePersonsYesAndGoesAtTheirNo() {
        var talk = talks.open(USAGI);
        done(talks.rooms.guests().invite(talks.space, KAEDE, talk.room(), SUGI));
        assertThat(refused(talks.rooms.enter(talks.space, SUGI, talk.room())))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);

        done(talks.rooms.guests().answer(talks.space, USAGI, talk.room(), SUGI, true));
        talks.enter(talk, SUGI);
        done(talks.rooms.guests().answer(talks.space, USAGI, talk.room(), SUGI, false));

        assertThat(talks.rooms.inside(talk.room())).containsExactlyInAnyOrder(USAGI, KAEDE);
        assertThat(refused(talks.rooms.say(talks.space, SUGI, talk.room(), "k", "まだいます")))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
    }

    @Test
    void nobodyButThePersonSaysYesAndNobodyButTheCounsellorAsks() {
        var talk = talks.open(USAGI);
        assertThat(refused(talks.rooms.guests().invite(talks.space, USAGI, talk.room(), SUGI)))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
        done(talks.rooms.guests().invite(talks.space, KAEDE, talk.room(), SUGI));

        assertThat(
                        refused(
                                talks.rooms
                                        .guests()
                                        .answer(talks.space, KAEDE, talk.room(), SUGI, true)))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
    }

    @Test
    void theEmergencyEntryNeedsAReasonAndASecondPersonAndShowsNoWordFromBefore() {
        var talk = talks.open(USAGI);
        talks.say(talk, USAGI, "k1", "だれにも言わないで");
        var guests = talks.rooms.guests();

        assertThat(refused(guests.askEntry(talks.space, SUGI, KAEDE, " ")))
                .isEqualTo(RefusalCode.WHY_NEEDED);
        var asked = done(guests.askEntry(talks.space, SUGI, KAEDE, "返事がなく心配"));
        assertThat(refused(talks.rooms.enter(talks.space, SUGI, talk.room())))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
        assertThat(refused(guests.confirm(talks.space, SUGI, asked.entry().id())))
                .isEqualTo(RefusalCode.NOT_ONESELF);
        done(guests.confirm(talks.space, HINOKI, asked.entry().id()));

        assertThat(talks.enter(talk, SUGI).words()).isEmpty();
        assertThat(refused(talks.rooms.read(talks.space, SUGI, talk.room(), null)))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
        assertThat(asked.talk().member(SUGI))
                .isEqualTo(new Talk.Member(SUGI, SidePart.EMERGENCY, null));
    }

    @Test
    void afterTheEndThereIsNoRoomNoWordAndNoKeyLeft() throws SQLException {
        var talk = talks.open(USAGI);
        talks.say(talk, USAGI, "k1", "ひみつのはなし");
        assertThat(talks.onDisk("select words from side_word")).doesNotContain("ひみつ");

        done(talks.rooms.ends().end(talks.space, KAEDE, talk.room()));

        assertThat(talks.count("side_room")).isZero();
        assertThat(talks.count("side_word")).isZero();
        assertThat(talks.count("side_member")).isZero();
        assertThat(talks.count("consult_wish")).isZero();
        assertThat(talks.held).extracting(Talk::person).containsExactly(USAGI);
        assertThat(refused(talks.rooms.enter(talks.space, USAGI, talk.room())))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
    }

    @Test
    void aTalkToWhichThePersonNeverCameIsNoTalk() {
        var talk = done(talks.rooms.open(talks.space, KAEDE, talks.ask(USAGI).id()));
        talks.enter(talk, KAEDE);

        done(talks.rooms.ends().end(talks.space, KAEDE, talk.room()));

        assertThat(talks.held).isEmpty();
    }

    @Test
    void whatThePersonWishesToKeepStaysForTheTwoAndGoesInTime() throws SQLException {
        var talk = talks.open(USAGI);
        talks.say(talk, USAGI, "k1", "のこしたい");
        assertThat(refused(talks.rooms.keep(talks.space, KAEDE, talk.room(), true)))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
        done(talks.rooms.keep(talks.space, USAGI, talk.room(), true));
        done(talks.rooms.ends().end(talks.space, KAEDE, talk.room()));

        assertThat(done(talks.rooms.read(talks.space, USAGI, talk.room(), null)).page().words())
                .extracting(Word::text)
                .containsExactly("のこしたい");
        talks.clock.forward(Duration.ofDays(14));
        look(false);

        assertThat(talks.count("side_room")).isZero();
        assertThat(talks.count("side_word")).isZero();
    }

    @Test
    void theDoorThatClosesCutsNoTalkAndTheTimeIsKeptApart() throws SQLException {
        var talk = talks.open(USAGI);
        assertThat(refused(talks.rooms.ends().extend(talks.space, KAEDE, talk.room(), 30, "")))
                .isEqualTo(RefusalCode.NOT_NOW);

        var changed = look(true).changed();
        talks.clock.forward(Duration.ofMinutes(10));
        var longer = done(talks.rooms.ends().extend(talks.space, KAEDE, talk.room(), 30, "話の途中"));
        assertThat(talks.onDisk("select act from audit_entry")).contains("side.extend");
        talks.clock.forward(Duration.ofMinutes(20));
        talks.say(talk, USAGI, "k1", "まだ話せますか");
        done(talks.rooms.ends().end(talks.space, KAEDE, talk.room()));

        assertThat(changed).singleElement().extracting(Talk::closingAt).isNotNull();
        assertThat(longer.extendedUntil())
                .isEqualTo(requireNonNull(longer.closingAt()).plus(Duration.ofMinutes(40)));
        assertThat(talks.rooms.ends().overtimes(talks.space).join())
                .extracting(
                        one -> Duration.between(one.from(), one.until()).toMinutes(),
                        Overtime::extendedBy,
                        Overtime::why)
                .containsExactly(tuple(20L, KAEDE, "話の途中"), tuple(10L, null, ""));
    }

    @Test
    void aTalkThatEverybodyLeftEndsAfterAnHour() {
        var talk = talks.open(USAGI);
        look(false);
        talks.clock.forward(Duration.ofHours(2));
        assertThat(look(false).ended()).isEmpty();
        talks.rooms.leave(USAGI, talk.room());
        talks.rooms.leave(KAEDE, talk.room());
        look(false);
        talks.clock.forward(Duration.ofMinutes(59));
        assertThat(look(false).ended()).isEmpty();
        talks.clock.forward(Duration.ofMinutes(1));

        assertThat(look(false).ended()).extracting(Talk::room).containsExactly(talk.room());
        assertThat(talks.held).hasSize(1);
    }

    @Test
    void aRestartLosesNoWordAndNobodysPlace() {
        var talk = talks.open(USAGI);
        talks.say(talk, USAGI, "k1", "つづき");

        talks.restart(Keeping.USUAL);

        assertThat(talks.rooms.inside(talk.room())).isEqualTo(Set.of());
        assertThat(talks.enter(talk, USAGI).words()).extracting(Word::text).containsExactly("つづき");
    }

    private SideEnds.Changes look(boolean doorIsOver) {
        return talks.rooms.ends().look(talks.space, doorIsOver, _ -> true).join();
    }
}
