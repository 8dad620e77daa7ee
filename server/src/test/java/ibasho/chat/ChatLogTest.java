package ibasho.chat;

import static ibasho.chat.LogScene.HANA;
import static ibasho.chat.LogScene.MOMO;
import static ibasho.chat.LogScene.NOW;
import static ibasho.chat.LogScene.TABLE;
import static ibasho.chat.LogScene.everything;
import static ibasho.chat.LogScene.kept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.kernel.Outcome;
import ibasho.protocol.Line;
import ibasho.protocol.Phrase;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.ServerMessage;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class ChatLogTest {
    private final DatabaseFixture fixture;
    private final LogScene log;

    ChatLogTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.log = new LogScene(fixture);
    }

    @Test
    void keepsALineWithEverythingThatIsShown() {
        var wish =
                new NewLine(
                        "key",
                        everything(HANA),
                        new NewLine.Badge("ハナ", Role.COUNSELLOR, true),
                        TABLE,
                        "𠮷野家で👨‍👩‍👧",
                        null,
                        null,
                        NOW.plusMillis(7));

        var kept = kept(log.chat.say(wish).join());

        var line =
                new Line(
                        1,
                        HANA,
                        "ハナ",
                        Role.COUNSELLOR,
                        true,
                        TABLE,
                        "𠮷野家で👨‍👩‍👧",
                        null,
                        null,
                        NOW.plusMillis(7),
                        false,
                        false,
                        false,
                        List.of());
        assertThat(kept)
                .isEqualTo(
                        new Kept.New(
                                new LineFacts(1, HANA, TABLE, NOW.plusMillis(7)),
                                new ServerMessage.Said(1, line)));
        assertThat(fresh(new Hearing(HANA, 0, null, TABLE, 0))).containsExactly(line);
    }

    @Test
    void manyAtOnceGetSequencesInTheOrderOfTheCalls() {
        var writes =
                IntStream.range(0, 300)
                        .mapToObj(i -> log.chat.say(log.line(HANA, "その" + i)))
                        .toList();

        var sequences = writes.stream().map(write -> kept(write.join()).lineSeq()).toList();

        assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 300).mapToObj(Long::valueOf).toList());
    }

    @Test
    void theSameKeyIsFoundAgainInTheSameGroupAndLater() {
        var wish = log.line(HANA, "いちど");
        var twice = List.of(log.chat.say(wish), log.chat.say(wish));
        var results = twice.stream().map(write -> kept(write.join())).toList();

        assertThat(results.getFirst()).isInstanceOf(Kept.New.class);
        assertThat(results.getLast()).isEqualTo(new Kept.Already(1));
        assertThat(log.chat.find(HANA, wish.key()).join()).isEqualTo(1);
        assertThat(log.chat.find(MOMO, wish.key()).join()).isNull();
        assertThat(log.chat.find(HANA, "nothing").join()).isNull();
    }

    @Test
    void twoRoomsHaveLogsOfTheirOwn() {
        var other = new LogScene(fixture);
        log.say(HANA, "ここ");

        assertThat(kept(other.say(HANA, "あちら")).lineSeq()).isEqualTo(1);
        assertThat(other.room.epoch()).isNotEqualTo(log.room.epoch());
        assertThat(other.chat.find(HANA, "key-1").join()).isEqualTo(1);
        assertThat(kept(other.chat.remove(everything(HANA), 1, NOW).join()).lineSeq()).isEqualTo(1);
        assertThat(fresh(everything(HANA))).extracting(Line::removed).containsExactly(false);
    }

    @Test
    void aRoomIsFoundAgainWithItsEpochAndItsNewestSequence() {
        log.say(HANA, "いち");
        log.say(HANA, "に");

        var again = log.store.open(log.space, "べつの名", NOW.plusSeconds(9)).join();

        assertThat(again)
                .isEqualTo(new StoredRoom(log.room.id(), log.space, "べつの名", log.room.epoch(), 2));
    }

    @Test
    void everyWordingIsKeptAndOnlyTheLastIsGiven() throws SQLException {
        log.say(HANA, "いち");
        log.chat.edit(everything(HANA), 1, "に", NOW).join();
        log.chat.edit(everything(HANA), 1, "さん", NOW).join();

        assertThat(fresh(everything(MOMO)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text()).isEqualTo("さん");
                    assertThat(line.edited()).isTrue();
                });
        assertThat(count("chat_words")).isEqualTo(3);
    }

    @Test
    void nothingReadableLiesOnTheDisk() throws SQLException {
        log.say(HANA, "だれにも見えない言葉");
        log.stays.comeIn(LogScene.comingIn(MOMO, null)).join();

        assertThat(bytes("select words from chat_words where space_id = ?"))
                .doesNotContain("見えない言葉");
        assertThat(bytes("select nickname from chat_line where space_id = ?"))
                .doesNotContain("hana");
        assertThat(bytes("select nickname from stay where space_id = ?")).doesNotContain("momo");
    }

    @Test
    void reactionsAreKeptOnceForEachPersonAndKind() {
        log.say(HANA, "よし");
        react(1, true);
        react(1, true);

        assertThat(fresh(everything(HANA)).getFirst().reactions()).hasSize(1);
        react(1, false);
        assertThat(fresh(everything(HANA)).getFirst().reactions()).isEmpty();
    }

    @Test
    void rulesAreAppliedInsideTheWrite() {
        log.say(HANA, "わたしの");
        var later = NOW.plus(Duration.ofMinutes(5)).plusMillis(1);

        assertThat(log.chat.edit(everything(MOMO), 1, "x", NOW).join())
                .isEqualTo(Outcome.refused(RefusalCode.NOT_OWN_LINE));
        assertThat(log.chat.edit(everything(HANA), 2, "x", NOW).join())
                .isEqualTo(Outcome.refused(RefusalCode.NO_SUCH_LINE));
        assertThat(log.chat.edit(everything(HANA), 1, "x", later).join())
                .isEqualTo(Outcome.refused(RefusalCode.WINDOW_OVER));
        assertThat(log.chat.remove(everything(HANA), 1, later).join())
                .isEqualTo(Outcome.refused(RefusalCode.WINDOW_OVER));
        assertThat(log.store.open(log.space, "", NOW).join().lastSeq()).isEqualTo(1);
    }

    @Test
    void aWriteThatFailsTakesNoSequence() {
        log.say(HANA, "いち");
        var broken =
                new NewLine(
                        "broken",
                        everything(HANA),
                        new NewLine.Badge("ハナ", null, false),
                        null,
                        "",
                        Phrase.HELLO,
                        null,
                        Instant.MAX);

        assertThatThrownBy(() -> log.chat.say(broken).join())
                .hasRootCauseInstanceOf(ArithmeticException.class);

        assertThat(kept(log.say(HANA, "に")).lineSeq()).isEqualTo(2);
    }

    @Test
    void survivesARestart() {
        var wish = log.line(HANA, "のこる");
        log.chat.say(wish).join();
        fixture.reopened();
        var again = new RoomStore(fixture.database(), TestCipher.of(fixture));
        var room = again.open(log.space, "ひだまり", NOW).join();

        assertThat(room.lastSeq()).isEqualTo(1);
        assertThat(kept(again.chat(room).say(wish).join())).isEqualTo(new Kept.Already(1));
        assertThat(
                        again.stays(room)
                                .comeIn(
                                        new ComingIn(
                                                LogScene.guest(MOMO),
                                                true,
                                                PresenceMode.TEXT,
                                                NOW,
                                                null,
                                                NOW))
                                .join()
                                .lines())
                .extracting(Line::text)
                .containsExactly("のこる");
    }

    private void react(long line, boolean on) {
        kept(log.chat.react(everything(MOMO), line, Reaction.NOD, on, NOW).join());
    }

    /** What somebody reads who hears like this. */
    private List<Line> fresh(Hearing hearing) {
        return fixture.database()
                .read(handle -> {
                    var lines =
                            new LineStore(
                                    TestCipher.of(fixture), log.room.id(), log.room.spaceId());
                    return new ReactionStore(log.room.id(), log.room.spaceId())
                            .with(handle, lines.newest(handle, hearing, 500));
                })
                .join();
    }

    private int count(String table) throws SQLException {
        try (var burglar = fixture.burglar();
                var query =
                        burglar.prepareStatement(
                                "select count(*) from " + table + " where space_id = ?")) {
            query.setString(1, log.space.value());
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private String bytes(String sql) throws SQLException {
        try (var burglar = fixture.burglar();
                var query = burglar.prepareStatement(sql)) {
            query.setString(1, log.space.value());
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            return new String(rows.getBytes(1), StandardCharsets.UTF_8);
        }
    }
}
