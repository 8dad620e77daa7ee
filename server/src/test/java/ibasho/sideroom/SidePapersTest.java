package ibasho.sideroom;

import static ibasho.sideroom.Talks.HINOKI;
import static ibasho.sideroom.Talks.KAEDE;
import static ibasho.sideroom.Talks.KITSUNE;
import static ibasho.sideroom.Talks.SUGI;
import static ibasho.sideroom.Talks.USAGI;
import static ibasho.sideroom.Talks.done;
import static ibasho.sideroom.Talks.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.kernel.Outcome;
import ibasho.protocol.CardId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SidePaperId;
import ibasho.protocol.SidePaperKind;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What those inside a side room look at together, on both engines. */
@OnBothEngines
final class SidePapersTest {
    private final Talks talks;

    SidePapersTest(DatabaseFixture fixture) {
        this.talks = new Talks(fixture, Keeping.USUAL);
    }

    @Test
    void bothSeeThemInTheOrderTheyWereLaidDownAndARetriedOneLiesThereOnce() {
        var talk = talks.open(USAGI);
        var first = done(put(talk, USAGI, "k1", SidePaperKind.LEFT_OUT, " 学校のこと "));
        var again = done(put(talk, USAGI, "k1", SidePaperKind.LEFT_OUT, "学校のこと"));
        done(put(talk, KAEDE, "k1", SidePaperKind.NOTE, "つぎは火曜の夕方"));
        done(hand(talk, KAEDE, "soudan"));

        assertThat(again.paper()).isEqualTo(first.paper());
        assertThat(again.fresh()).isFalse();
        assertThat(talks.enter(talk, USAGI).papers())
                .extracting(Paper::kind, Paper::by, Paper::words)
                .containsExactly(
                        tuple(SidePaperKind.LEFT_OUT, USAGI, "学校のこと"),
                        tuple(SidePaperKind.NOTE, KAEDE, "つぎは火曜の夕方"),
                        tuple(SidePaperKind.CARD, KAEDE, "soudan"));
    }

    @Test
    void aCardLiesThereOnceWhoeverHandsItOver() {
        var talk = withThird();
        var first = done(hand(talk, KAEDE, "soudan"));
        var again = done(hand(talk, SUGI, "soudan"));

        assertThat(again.fresh()).isFalse();
        assertThat(again.paper()).isEqualTo(first.paper());
    }

    @Test
    void whatNeedNotBeTalkedAboutIsThePersonsAloneToSayAndToTakeBack() {
        var talk = withThird();
        for (var other : List.of(KAEDE, SUGI)) {
            assertThat(refused(put(talk, other, "k", SidePaperKind.LEFT_OUT, "仕事")))
                    .isEqualTo(RefusalCode.NOT_ALLOWED);
        }
        var paper = done(put(talk, USAGI, "k", SidePaperKind.LEFT_OUT, "仕事")).paper().id();
        for (var other : List.of(KAEDE, SUGI)) {
            assertThat(refused(takeAway(talk, other, paper))).isEqualTo(RefusalCode.NOT_ALLOWED);
        }

        assertThat(done(takeAway(talk, USAGI, paper)).was()).isTrue();
        assertThat(done(takeAway(talk, USAGI, paper)).was()).isFalse();
        assertThat(talks.enter(talk, USAGI).papers()).isEmpty();
    }

    @Test
    void whatThePersonWroteIsTheirsAloneToTakeAway() {
        var talk = withThird();
        var note = done(put(talk, USAGI, "k", SidePaperKind.NOTE, "わたしのメモ")).paper().id();
        var ofStaff = done(put(talk, KAEDE, "k", SidePaperKind.NOTE, "火曜")).paper().id();
        for (var other : List.of(KAEDE, SUGI)) {
            assertThat(refused(takeAway(talk, other, note))).isEqualTo(RefusalCode.NOT_ALLOWED);
        }

        done(takeAway(talk, SUGI, ofStaff));

        assertThat(talks.enter(talk, USAGI).papers()).extracting(Paper::id).containsExactly(note);
    }

    @Test
    void cardsAreHandedOverByStaffAndThePersonMayPutAnythingAway() {
        var talk = talks.open(USAGI);
        assertThat(refused(hand(talk, USAGI, "soudan"))).isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(refused(put(talk, KAEDE, "k", SidePaperKind.CARD, "soudan")))
                .isEqualTo(RefusalCode.BAD_VALUE);
        var card = done(hand(talk, KAEDE, "soudan")).paper().id();
        var note = done(put(talk, KAEDE, "k", SidePaperKind.NOTE, "メモ")).paper().id();

        done(takeAway(talk, USAGI, card));
        done(takeAway(talk, USAGI, note));

        assertThat(talks.enter(talk, KAEDE).papers()).isEmpty();
    }

    @Test
    void whoeverDoesNotBelongOrIsOutsideLaysNothingDownAndTakesNothing() {
        var talk = talks.open(USAGI);
        var paper = done(put(talk, USAGI, "k", SidePaperKind.NOTE, "メモ")).paper().id();
        assertThat(refused(put(talk, KITSUNE, "k", SidePaperKind.NOTE, "x")))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
        assertThat(refused(hand(talk, KITSUNE, "soudan"))).isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
        assertThat(refused(takeAway(talk, KITSUNE, paper)))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);

        talks.rooms.leave(USAGI, talk.room());

        assertThat(refused(put(talk, USAGI, "k2", SidePaperKind.NOTE, "x")))
                .isEqualTo(RefusalCode.NOT_IN_ROOM);
        assertThat(refused(takeAway(talk, USAGI, paper))).isEqualTo(RefusalCode.NOT_IN_ROOM);
        assertThat(talks.enter(talk, USAGI).papers()).hasSize(1);
    }

    @Test
    void whoeverCameThroughTheEmergencyEntrySeesNoneAndLaysDownNone() {
        var talk = talks.open(USAGI);
        done(put(talk, USAGI, "k", SidePaperKind.LEFT_OUT, "家のこと"));
        var guests = talks.rooms.guests();
        var asked = done(guests.askEntry(talks.space, SUGI, KAEDE, "返事がなく心配"));
        done(guests.confirm(talks.space, HINOKI, asked.entry().id()));

        assertThat(talks.enter(talk, SUGI).papers()).isEmpty();
        assertThat(refused(put(talk, SUGI, "k", SidePaperKind.NOTE, "x")))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void thereIsABoundAndAPaperTakenAwayMakesRoom() {
        var talk = talks.open(USAGI);
        var last = new SidePaperId("");
        for (var i = 0; i < SidePapers.MAX_PAPERS; i++) {
            last = done(put(talk, USAGI, "k" + i, SidePaperKind.NOTE, "メモ" + i)).paper().id();
        }
        assertThat(refused(put(talk, KAEDE, "k", SidePaperKind.NOTE, "もうひとつ")))
                .isEqualTo(RefusalCode.TOO_MANY);
        done(put(talk, USAGI, "k", SidePaperKind.LEFT_OUT, "学校"));

        done(takeAway(talk, USAGI, last));

        done(put(talk, KAEDE, "k", SidePaperKind.NOTE, "もうひとつ"));
    }

    @Test
    void wordsAreBounded() {
        var talk = talks.open(USAGI);
        assertThat(refused(put(talk, USAGI, "k", SidePaperKind.NOTE, " ")))
                .isEqualTo(RefusalCode.TEXT_EMPTY);
        assertThat(refused(put(talk, USAGI, "k", SidePaperKind.LEFT_OUT, "あ".repeat(61))))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
        assertThat(refused(put(talk, USAGI, "k", SidePaperKind.NOTE, "あ".repeat(501))))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
        assertThat(refused(put(talk, USAGI, "k k", SidePaperKind.NOTE, "あ")))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void theyAreSealedWithTheKeyOfTheTalkAndGoWithIt() throws SQLException {
        var talk = talks.open(USAGI);
        done(put(talk, USAGI, "k", SidePaperKind.LEFT_OUT, "ひみつのこと"));
        done(hand(talk, KAEDE, "soudan"));
        assertThat(talks.onDisk("select words from side_paper"))
                .isNotEmpty()
                .doesNotContain("ひみつ", "soudan");

        done(talks.rooms.ends().end(talks.space, KAEDE, talk.room()));

        assertThat(talks.count("side_paper")).isZero();
    }

    @Test
    void whatIsKeptIsReadByTheTwo() {
        var talk = talks.open(USAGI);
        done(put(talk, KAEDE, "k", SidePaperKind.NOTE, "のこしたい"));
        done(talks.rooms.keep(talks.space, USAGI, talk.room(), true));
        done(talks.rooms.ends().end(talks.space, KAEDE, talk.room()));

        assertThat(done(talks.rooms.read(talks.space, USAGI, talk.room(), null)).papers())
                .extracting(Paper::words)
                .containsExactly("のこしたい");
        assertThat(refused(put(talk, USAGI, "k", SidePaperKind.NOTE, "x")))
                .isEqualTo(RefusalCode.NO_SUCH_SIDE_ROOM);
    }

    /** かえで, うさぎ and すぎ, who was asked in. */
    private Talk withThird() {
        var talk = talks.open(USAGI);
        done(talks.rooms.guests().invite(talks.space, KAEDE, talk.room(), SUGI));
        done(talks.rooms.guests().answer(talks.space, USAGI, talk.room(), SUGI, true));
        return talks.enter(talk, SUGI).talk();
    }

    private CompletionStage<Outcome<SidePapers.Laid>> put(
            Talk talk, ParticipantId who, String key, SidePaperKind kind, String text) {
        return talks.rooms.papers().put(talks.space, who, talk.room(), key, kind, text);
    }

    private CompletionStage<Outcome<SidePapers.Laid>> hand(
            Talk talk, ParticipantId who, String card) {
        return talks.rooms.papers().hand(talks.space, who, talk.room(), new CardId(card));
    }

    private CompletionStage<Outcome<SidePapers.Gone>> takeAway(
            Talk talk, ParticipantId who, SidePaperId paper) {
        return talks.rooms.papers().takeAway(talks.space, who, talk.room(), paper);
    }
}
