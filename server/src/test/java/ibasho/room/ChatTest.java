package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.protocol.Audience;
import ibasho.protocol.Line;
import ibasho.protocol.Phrase;
import ibasho.protocol.PlaceId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ChatTest {
    private final Scene scene = Scene.shared();
    private final Person hana = scene.person("hana");
    private final Person momo = scene.person("momo");
    private final Person kuma = scene.person("kuma");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aLineIsAnsweredFirstAndThenToldToEverybody() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.LISTEN);
        scene.tick();
        hana.hears();
        momo.hears();

        var n = hana.post(hana.line("雨ですね", Audience.ROOM));
        scene.settle();

        var line = line(1, "雨ですね");
        assertThat(hana.hears())
                .containsExactly(
                        new ServerMessage.Done(n, new Result.SaidAs(1)),
                        new ServerMessage.Said(1, line));
        assertThat(momo.hears()).containsExactly(new ServerMessage.Said(1, line));
    }

    @Test
    void nothingIsShownBeforeItIsStored() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        scene.settle();
        momo.hears();

        hana.post(hana.line("まだ", Audience.ROOM));

        assertThat(momo.hears()).isEmpty();
        scene.settle();
        assertThat(momo.hearsWords()).containsExactly("まだ");
    }

    @Test
    void sequencesCountFromOneWithoutAGap() {
        hana.enter(PresenceMode.TEXT);

        var first = hana.say("いち");
        hana.refusal(hana.line("", Audience.ROOM));
        hana.refusal(new RoomRequest.Say("k", Audience.ROOM, "返事", 99L, false));
        var second = hana.say("に");
        hana.react(second, Reaction.NOD, true);
        var fourth = hana.say("よん");

        assertThat(List.of(first, second, fourth)).containsExactly(1L, 2L, 4L);
    }

    @Test
    void theSameKeyIsKeptAndShownOnce() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        var wish = hana.line("いちどだけ", Audience.ROOM);

        var first = Person.result(hana.ask(wish));
        var again = Person.result(hana.ask(wish));
        var twice = List.of(hana.post(wish), hana.post(wish));
        scene.settle();

        assertThat(first).isEqualTo(new Result.SaidAs(1));
        assertThat(again).isEqualTo(first);
        assertThat(hana.hears())
                .contains(
                        new ServerMessage.Done(twice.get(0), first),
                        new ServerMessage.Done(twice.get(1), first));
        assertThat(momo.hearsWords()).containsExactly("いちどだけ");
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherLine() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        var wish = new RoomRequest.Say("same", Audience.ROOM, "わたし", null, false);

        hana.ask(wish);
        momo.ask(wish);

        assertThat(momo.hearsWords()).containsExactly("わたし", "わたし");
    }

    @Test
    void aKeyMustBeAKey() {
        hana.enter(PresenceMode.TEXT);

        for (var key : List.of("", "あ", "a b", "k".repeat(41))) {
            assertThat(hana.refusal(new RoomRequest.Say(key, Audience.ROOM, "x", null, false)))
                    .isEqualTo(RefusalCode.BAD_VALUE);
        }
    }

    @Test
    void aTableHearsOnlyItsOwnLines() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        kuma.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.sit("talk-1-b");
        kuma.sit("talk-2-a");

        hana.sayAtTable("ここだけ");
        hana.say("みんなに");

        assertThat(momo.hearsWords()).containsExactly("ここだけ", "みんなに");
        assertThat(kuma.hearsWords()).containsExactly("みんなに");
        assertThat(kuma.link().texts()).noneMatch(frame -> frame.contains("ここだけ"));
    }

    @Test
    void whoSitsDownLaterDoesNotHearWhatWasSaidBefore() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        var before = hana.sayAtTable("まえ");

        momo.sit("talk-1-b");
        hana.sayAtTable("あと");
        hana.ask(new RoomRequest.EditLine(before, "まえのなおし", false));

        assertThat(momo.hearsOfLines()).singleElement().isInstanceOf(ServerMessage.Said.class);
        assertThat(momo.react(before, Reaction.NOD, true))
                .isInstanceOf(ServerMessage.Refused.class);
    }

    @Test
    void whoStandsUpHearsTheTableNoLonger() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.sit("talk-1-b");
        var heard = hana.sayAtTable("いる");
        momo.ask(new RoomRequest.StandUp());
        momo.hears();

        hana.sayAtTable("いない");
        hana.ask(new RoomRequest.EditLine(heard, "なおした", false));

        assertThat(momo.hearsOfLines()).isEmpty();
    }

    @Test
    void anotherSeatAtTheSameTableKeepsWhatWasHeard() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.sit("talk-1-b");
        var line = hana.sayAtTable("ねえ");
        momo.sit("talk-1-c");
        momo.hears();

        hana.ask(new RoomRequest.RemoveLine(line));

        assertThat(momo.hearsOfLines()).containsExactly(new ServerMessage.Removed(2, line));
    }

    @Test
    void withoutATableNothingIsSaidToATable() {
        hana.enter(PresenceMode.TEXT);
        assertThat(hana.refusal(hana.line("だれか", Audience.TABLE)))
                .isEqualTo(RefusalCode.NOT_AT_TABLE);

        hana.sit("window-a");

        assertThat(hana.refusal(hana.line("だれか", Audience.TABLE)))
                .isEqualTo(RefusalCode.NOT_AT_TABLE);
    }

    @Test
    void aRetryFromALostSeatFindsItsFirstAnswer() {
        hana.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        var wish = hana.line("とどいた", Audience.TABLE);
        var first = hana.ask(wish);
        hana.ask(new RoomRequest.StandUp());

        var again = hana.ask(wish);

        assertThat(Person.result(again)).isEqualTo(Person.result(first));
    }

    @Test
    void anOwnLineCanBeRewordedAndEveryScreenFollows() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        var line = hana.say("あめ");
        momo.hears();

        hana.ask(new RoomRequest.EditLine(line, " 雨 ", false));

        assertThat(momo.hearsOfLines()).containsExactly(new ServerMessage.Edited(2, line, "雨"));
        assertThat(hana.hearsOfLines()).contains(new ServerMessage.Edited(2, line, "雨"));
    }

    @Test
    void rewordingToTheSameWordsTellsNobody() {
        hana.enter(PresenceMode.TEXT);
        var line = hana.say("雨");
        hana.hears();

        var answer = hana.ask(new RoomRequest.EditLine(line, "雨", false));

        assertThat(Person.result(answer)).isNull();
        assertThat(hana.hearsOfLines()).isEmpty();
    }

    @Test
    void anOwnLineCanBeTakenBackOnceOrTwice() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        var line = hana.say("うっかり");
        momo.hears();

        hana.ask(new RoomRequest.RemoveLine(line));
        var twice = hana.ask(new RoomRequest.RemoveLine(line));

        assertThat(Person.result(twice)).isNull();
        assertThat(momo.hearsOfLines()).containsExactly(new ServerMessage.Removed(2, line));
        assertThat(hana.refusal(new RoomRequest.EditLine(line, "やっぱり", false)))
                .isEqualTo(RefusalCode.NO_SUCH_LINE);
        assertThat(momo.react(line, Reaction.CLAP, true))
                .isEqualTo(refused(2, RefusalCode.NO_SUCH_LINE));
    }

    @Test
    void theWindowForOwnLinesEndsAfterFiveMinutes() {
        hana.enter(PresenceMode.TEXT);
        var line = hana.say("五分");

        scene.pass(Duration.ofMinutes(5));
        var onTime = hana.ask(new RoomRequest.EditLine(line, "5分", false));
        scene.pass(Duration.ofMillis(1));

        assertThat(Person.result(onTime)).isNull();
        assertThat(hana.refusal(new RoomRequest.EditLine(line, "六分", false)))
                .isEqualTo(RefusalCode.WINDOW_OVER);
        assertThat(hana.refusal(new RoomRequest.RemoveLine(line)))
                .isEqualTo(RefusalCode.WINDOW_OVER);
    }

    @Test
    void nobodyTouchesTheWordsOfAnother() {
        hana.enter(PresenceMode.TEXT);
        var boss = scene.person("boss", Role.MANAGER);
        boss.enter(PresenceMode.TEXT);
        var line = hana.say("わたしの");

        assertThat(boss.refusal(new RoomRequest.EditLine(line, "ちがう", false)))
                .isEqualTo(RefusalCode.NOT_OWN_LINE);
        assertThat(boss.refusal(new RoomRequest.RemoveLine(line)))
                .isEqualTo(RefusalCode.NOT_OWN_LINE);
        assertThat(boss.refusal(new RoomRequest.RemoveLine(77)))
                .isEqualTo(RefusalCode.NO_SUCH_LINE);
    }

    @Test
    void aLineOneHasNotHeardDoesNotExist() {
        hana.enter(PresenceMode.TEXT);
        var line = hana.say("まえのこと");
        momo.enter(PresenceMode.TEXT);

        assertThat(momo.refusal(new RoomRequest.RemoveLine(line)))
                .isEqualTo(RefusalCode.NO_SUCH_LINE);
        assertThat(momo.refusal(new RoomRequest.React(line, Reaction.NOD, true)))
                .isEqualTo(RefusalCode.NO_SUCH_LINE);
        assertThat(momo.refusal(new RoomRequest.Say("k", Audience.ROOM, "うん", line, false)))
                .isEqualTo(RefusalCode.NO_SUCH_LINE);
    }

    @Test
    void anAnswerToATableStaysAtTheTable() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        hana.sit("talk-1-a");
        momo.sit("talk-1-b");
        var line = hana.sayAtTable("どう");

        assertThat(momo.refusal(new RoomRequest.Say("k1", Audience.ROOM, "うん", line, false)))
                .isEqualTo(RefusalCode.NO_SUCH_LINE);
        momo.ask(new RoomRequest.Say("k2", Audience.TABLE, "うん", line, false));

        assertThat(hana.hears().getLast())
                .isInstanceOfSatisfying(
                        ServerMessage.Said.class,
                        said -> assertThat(said.line().replyTo()).isEqualTo(line));
    }

    @Test
    void reactionsGoOnAndOffOnceEach() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);
        var line = hana.say("よし");
        momo.hears();

        momo.react(line, Reaction.NOD, true);
        momo.react(line, Reaction.NOD, true);
        momo.react(line, Reaction.CLAP, false);
        momo.react(line, Reaction.NOD, false);
        momo.react(line, Reaction.NOD, false);

        assertThat(momo.hearsOfLines())
                .containsExactly(
                        new ServerMessage.Reacted(2, line, momo.who(), Reaction.NOD, true),
                        new ServerMessage.Reacted(3, line, momo.who(), Reaction.NOD, false));
    }

    @Test
    void aReadyPhraseIsALineToo() {
        hana.enter(PresenceMode.TEXT);
        momo.enter(PresenceMode.TEXT);

        hana.ask(new RoomRequest.SayPhrase("p1", Audience.ROOM, Phrase.LISTENING));

        var said = (ServerMessage.Said) momo.hearsOfLines().getFirst();
        assertThat(said.line().phrase()).isEqualTo(Phrase.LISTENING);
        assertThat(said.line().text()).isEmpty();
        assertThat(hana.refusal(new RoomRequest.EditLine(said.seq(), "なおす", false)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(hana.ask(new RoomRequest.RemoveLine(said.seq())))
                .isInstanceOf(ServerMessage.Done.class);
    }

    @Test
    void aContactIsAskedAboutAlsoInAnEdit() {
        hana.enter(PresenceMode.TEXT);
        var line = hana.say("でんわは");

        assertThat(hana.refusal(new RoomRequest.EditLine(line, "090-1234-5678", false)))
                .isEqualTo(RefusalCode.LOOKS_LIKE_CONTACT);
        assertThat(hana.ask(new RoomRequest.EditLine(line, "090-1234-5678", true)))
                .isInstanceOf(ServerMessage.Done.class);
    }

    @Test
    void aBadgeComesFromTheRoleAtThatTime() {
        var worker = scene.person("worker", Role.PARTICIPANT, Role.SUPPORT_WORKER);
        worker.enter(PresenceMode.TEXT);
        hana.enter(PresenceMode.TEXT);
        worker.say("いますよ");
        worker.becomes(Role.PARTICIPANT);
        worker.isCalled("わかめ");
        worker.say("ただのわかめ");

        assertThat(hana.hearsOfLines())
                .extracting(said -> ((ServerMessage.Said) said).line())
                .extracting(Line::nickname, Line::badge)
                .containsExactly(tuple("worker", Role.SUPPORT_WORKER), tuple("わかめ", null));
    }

    @Test
    void onlyThoseInsideMaySpeak() {
        assertThat(hana.refusal(hana.line("そとから", Audience.ROOM)))
                .isEqualTo(RefusalCode.NOT_IN_ROOM);

        hana.enter(PresenceMode.TEXT);

        assertThat(hana.otherTab().refusal(hana.line("べつの", Audience.ROOM)))
                .isEqualTo(RefusalCode.NOT_IN_ROOM);
    }

    private Line line(long seq, String text) {
        return new Line(
                seq,
                hana.who(),
                "hana",
                null,
                false,
                (PlaceId) null,
                text,
                null,
                null,
                scene.now(),
                false,
                false,
                false,
                List.of());
    }

    private static ServerMessage refused(long n, RefusalCode code) {
        return new ServerMessage.Refused(n, code, Map.of());
    }
}
