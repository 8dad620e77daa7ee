package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Audience;
import ibasho.protocol.AvatarView;
import ibasho.protocol.Limits;
import ibasho.protocol.Line;
import ibasho.protocol.LineReaction;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CutAndBackTest {
    private final Scene scene = Scene.shared();
    private final Person hana = scene.person("hana");
    private final Person momo = scene.person("momo");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void fiveLinesMissedComeOnceInOrderOnTheSameSeat() {
        hana.enter(PresenceMode.QUIET);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.say("きこえた");
        var seq = hana.hearsOfLines().size();
        hana.cut();
        scene.pass(Duration.ofSeconds(20));
        for (var i = 1; i <= 5; i++) {
            momo.say("その" + i);
        }
        scene.pass(Duration.ofSeconds(20));

        var back = comesBack(hana, seq);
        momo.say("その6");

        assertThat(back.resumed()).isTrue();
        assertThat(back.room().lines()).isEmpty();
        assertThat(back.room().presenceMode()).isEqualTo(PresenceMode.QUIET);
        assertThat(seatOf(hana, back)).hasToString("talk-1-a");
        assertThat(hana.hearsWords()).containsExactly("その1", "その2", "その3", "その4", "その5", "その6");
    }

    @Test
    void theAnswerComesBeforeWhatWasMissed() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.cut();
        momo.say("ひとつ");

        var n = hana.post(new RoomRequest.Enter(PresenceMode.TEXT, point(0)));
        scene.settle();

        var heard = hana.hears();
        assertThat(heard.get(0))
                .isInstanceOfSatisfying(
                        ServerMessage.Done.class, done -> assertThat(done.n()).isEqualTo(n));
        assertThat(heard.get(1)).isInstanceOf(ServerMessage.Said.class);
    }

    @Test
    void nobodySeesACut() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.sit("window-a");
        scene.tick();
        momo.hears();

        for (var i = 0; i < 10; i++) {
            hana.cut();
            scene.pass(Duration.ofSeconds(30));
            comesBack(hana, 0);
        }
        scene.tick();

        assertThat(momo.hears()).isEmpty();
    }

    @Test
    void theSeatIsKeptForThreeMinutesAndThenGivenBackInSilence() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        hana.cut();

        scene.pass(Limits.SEAT_KEPT.minusMillis(1));
        var still = momo.refusal(new RoomRequest.TakeSeat(new SeatId("talk-1-a")));
        momo.hears();
        scene.pass(Duration.ofMillis(1));
        scene.tick();

        assertThat(still).isEqualTo(RefusalCode.SEAT_TAKEN);
        assertThat(momo.hears())
                .containsExactly(
                        new ServerMessage.AvatarsChanged(
                                List.of(), List.of(), List.of(hana.who())));
        momo.sit("talk-1-a");
    }

    @Test
    void afterThreeMinutesItIsAnHonestFreshStart() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.cut();
        scene.pass(Limits.SEAT_KEPT);
        momo.say("もういない");

        var back = comesBack(hana, 0);

        assertThat(back.resumed()).isFalse();
        assertThat(back.room().lines()).isEmpty();
        assertThat(hana.hearsOfLines()).isEmpty();
    }

    @Test
    void comingBackInTimeStopsTheClock() {
        hana.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        hana.cut();
        scene.pass(Duration.ofMinutes(2));
        comesBack(hana, 0);
        scene.pass(Duration.ofMinutes(2));

        assertThat(scene.room().people()).isEqualTo(1);
        hana.cut();
        scene.pass(Duration.ofMinutes(2));
        assertThat(comesBack(hana, 0).resumed()).isTrue();
    }

    @Test
    void anotherTabKeepsThePersonInside() {
        hana.enter(PresenceMode.TEXT);
        var tab = hana.otherTab();
        tab.enter(PresenceMode.TEXT);

        hana.cut();
        scene.pass(Duration.ofMinutes(10));

        assertThat(scene.room().people()).isEqualTo(1);
        assertThat(tab.say("まだここ")).isPositive();
    }

    @Test
    void aReloadedPageGetsItsLinesFresh() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.say("いち");
        var two = momo.say("に");
        hana.react(two, Reaction.NOD, true);
        hana.cut();

        var view = hana.enter(PresenceMode.TEXT);

        assertThat(Person.words(view.lines())).containsExactly("いち", "に");
        assertThat(view.lines().getLast().reactions())
                .containsExactly(new LineReaction(hana.who(), Reaction.NOD));
        assertThat(view.seq()).isEqualTo(3);
    }

    @Test
    void wordsNoLongerInForceAreNotGivenToThoseWhoMissedThem() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.cut();
        var taken = momo.say("うっかり本音");
        var fixed = momo.say("まちがい一");
        momo.ask(new RoomRequest.RemoveLine(taken));
        momo.ask(new RoomRequest.EditLine(fixed, "まちがい二", false));
        momo.ask(new RoomRequest.EditLine(fixed, "なおした", false));

        comesBack(hana, 0);

        assertThat(hana.hearsOfLines())
                .extracting(Object::getClass)
                .containsExactly(
                        ServerMessage.Said.class,
                        ServerMessage.Said.class,
                        ServerMessage.Removed.class,
                        ServerMessage.Edited.class);
        assertThat(hana.link().texts())
                .noneMatch(frame -> frame.contains("本音") || frame.contains("まちがい"));
    }

    @Test
    void aFreshViewHasNoWordsOfRemovedLines() {
        hana.enter(PresenceMode.TEXT);
        var line = hana.say("うっかり本音");
        hana.react(line, Reaction.NOD, true);
        hana.ask(new RoomRequest.RemoveLine(line));
        hana.cut();

        var view = hana.enter(PresenceMode.TEXT);

        assertThat(view.lines())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.removed()).isTrue();
                    assertThat(one.text()).isEmpty();
                    assertThat(one.reactions()).isEmpty();
                });
    }

    @Test
    void tooMuchMissedIsAFreshStartWithTheNewestLines() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.cut();
        for (var i = 1; i <= 201; i++) {
            momo.post(momo.line("その" + i, Audience.ROOM));
        }
        scene.settle();

        var back = comesBack(hana, 0);
        hana.cut();
        var oneLess = comesBack(hana, 1);

        assertThat(back.resumed()).isFalse();
        assertThat(back.room().lines()).hasSize(201);
        assertThat(oneLess.resumed()).isTrue();
        assertThat(hana.hearsWords()).hasSize(200).startsWith("その2").endsWith("その201");
    }

    @Test
    void anotherEpochOrAFutureSequenceIsAFreshStart() {
        hana.enter(PresenceMode.TEXT);
        hana.say("ひとつ");

        var otherLog = hana.entered(PresenceMode.TEXT, new ResumePoint("another", 0));
        var future = hana.entered(PresenceMode.TEXT, point(2));
        var negative = hana.entered(PresenceMode.TEXT, point(-1));

        assertThat(List.of(otherLog, future, negative))
                .allSatisfy(entered -> {
                    assertThat(entered.resumed()).isFalse();
                    assertThat(entered.room().lines()).hasSize(1);
                });
    }

    @Test
    void aPointBeforeOnesEntryGivesNothingFromBefore() {
        momo.enter(PresenceMode.TEXT);
        momo.say("まえ");
        hana.enter(PresenceMode.TEXT);
        hana.cut();
        momo.say("あと");

        var back = comesBack(hana, 0);

        assertThat(back.resumed()).isTrue();
        assertThat(hana.hearsWords()).containsExactly("あと");
    }

    @Test
    void comingBackGivesOnlyLinesOfTheTableOneSitsAt() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        var kuma = scene.person("kuma");
        kuma.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.sit("talk-1-b");
        kuma.sit("talk-2-a");
        hana.cut();
        momo.sayAtTable("おなじ席");
        kuma.sayAtTable("よその席");

        comesBack(hana, 0);

        assertThat(hana.hearsWords()).containsExactly("おなじ席");
    }

    @Test
    void theServerStartsAgainAndNobodyHasLost() {
        hana.enter(PresenceMode.LISTEN);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.sit("talk-1-b");
        momo.sayAtTable("まえ");
        var seq = hana.hearsOfLines().size();
        momo.sayAtTable("ぎりぎり");

        scene.crashAndRestart(Duration.ofSeconds(30));
        var back = comesBack(hana, seq);
        var momoBack = comesBack(momo, 2);
        momo.sayAtTable("あと");

        assertThat(back.resumed()).isTrue();
        assertThat(back.room().presenceMode()).isEqualTo(PresenceMode.LISTEN);
        assertThat(momoBack.resumed()).isTrue();
        assertThat(back.room().avatars())
                .extracting(AvatarView::nickname)
                .containsExactlyInAnyOrder("hana", "momo");
        assertThat(seatOf(hana, back)).hasToString("talk-1-a");
        assertThat(hana.hearsWords()).containsExactly("ぎりぎり", "あと");
    }

    @Test
    void aSeatIsHeldOverARestartForThoseNotBackYet() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");

        scene.crashAndRestart(Duration.ofSeconds(5));
        comesBack(momo, 0);
        var taken = momo.refusal(new RoomRequest.TakeSeat(new SeatId("talk-1-a")));
        scene.pass(Limits.SEAT_KEPT);

        assertThat(taken).isEqualTo(RefusalCode.SEAT_TAKEN);
        momo.sit("talk-1-a");
        assertThat(comesBack(hana, 0).resumed()).isFalse();
    }

    @Test
    void whoSatStillForHoursComesBackAfterARestartToo() {
        hana.enter(PresenceMode.QUIET);
        hana.sit("window-a");
        scene.pass(Duration.ofHours(3));

        scene.crashAndRestart(Duration.ofMinutes(2));

        assertThat(seatOf(hana, comesBack(hana, 0))).hasToString("window-a");
    }

    @Test
    void aLongOutageIsAFreshStart() {
        hana.enter(PresenceMode.TEXT);
        hana.say("まえ");

        scene.crashAndRestart(Duration.ofMinutes(4));
        var back = comesBack(hana, 0);

        assertThat(back.resumed()).isFalse();
        assertThat(back.room().lines()).isEmpty();
    }

    @Test
    void aWatcherIsStillHiddenAfterARestart() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.ask(new RoomRequest.ChangeMode(PresenceMode.WATCH));

        scene.crashAndRestart(Duration.ofSeconds(5));
        var seen = comesBack(momo, 0).room().avatars();
        var back = comesBack(hana, 0);

        assertThat(seen).extracting(AvatarView::who).containsExactly(momo.who());
        assertThat(back.room().presenceMode()).isEqualTo(PresenceMode.WATCH);
    }

    @Test
    void whoLeftIsNotPutBackByARestart() {
        hana.enter(PresenceMode.TEXT);
        hana.ask(new RoomRequest.Leave());

        scene.crashAndRestart(Duration.ofSeconds(5));

        assertThat(scene.room().people()).isZero();
    }

    @Test
    void theKeyOfALineIsRememberedOverARestart() {
        hana.enter(PresenceMode.TEXT);
        var wish = hana.line("いちど", Audience.ROOM);
        hana.ask(wish);

        scene.crashAndRestart(Duration.ofHours(1));
        hana.cut();
        hana.enter(PresenceMode.TEXT);
        hana.hears();

        assertThat(Person.result(hana.ask(wish))).isEqualTo(new Result.SaidAs(1));
        assertThat(hana.hearsOfLines()).isEmpty();
    }

    @Test
    void aStayEndedByTheDoorIsNotRestored() {
        hana.enter(PresenceMode.TEXT);
        var boss = scene.person("boss", Role.MANAGER);
        boss.enter(PresenceMode.TEXT);
        scene.pass(Duration.ofHours(7).plusMinutes(9));

        scene.crashAndRestart(Duration.ofMinutes(2));

        assertThat(scene.room().people()).isEqualTo(1);
    }

    @Test
    void aFreshViewIsBounded() {
        hana.enter(PresenceMode.TEXT);
        for (var i = 0; i < 320; i++) {
            hana.post(hana.line("あ".repeat(500), Audience.ROOM));
        }
        scene.settle();
        hana.cut();

        var lines = hana.enter(PresenceMode.TEXT).lines();

        assertThat(lines).hasSize(301);
        assertThat(lines).extracting(Line::seq).isSorted().endsWith(320L);
    }

    private Result.Entered comesBack(Person person, long seq) {
        return person.cut().entered(PresenceMode.TEXT, point(seq));
    }

    private ResumePoint point(long seq) {
        return new ResumePoint(scene.stored().epoch(), seq);
    }

    private static SeatId seatOf(Person person, Result.Entered entered) {
        return Objects.requireNonNull(
                entered.room().avatars().stream()
                        .filter(avatar -> avatar.who().equals(person.who()))
                        .findFirst()
                        .orElseThrow()
                        .seat());
    }
}
