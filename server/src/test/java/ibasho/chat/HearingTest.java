package ibasho.chat;

import static ibasho.chat.LogScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import ibasho.store.DatabaseFixture;
import ibasho.store.FieldCipher;
import ibasho.store.OnBothEngines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rule who may read what stands there twice, in Java and in SQL: both must say the same. */
@OnBothEngines
final class HearingTest {
    private static final List<ParticipantId> PEOPLE =
            List.of(new ParticipantId("a"), new ParticipantId("b"), new ParticipantId("c"));
    private static final int LINES = 60;

    private final DatabaseFixture fixture;
    private final LogScene log;
    private final FieldCipher cipher;
    private final Random random = new Random(20_261_123);

    HearingTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.log = new LogScene(fixture);
        this.cipher = TestCipher.of(fixture);
    }

    @Test
    void whatIsDeliveredIsWhatCanBeFetched() {
        var said = new ArrayList<LineFacts>();
        for (var i = 0; i < LINES; i++) {
            said.add(sayOne(i));
        }

        for (var i = 0; i < 300; i++) {
            var hearing = anyHearing();
            assertThat(fetched(hearing))
                    .as("%s", hearing)
                    .isEqualTo(said.stream().filter(hearing::hears).map(LineFacts::seq).toList());
        }
    }

    @Test
    void aNewcomerHearsOnlyWhatComesAfter() {
        var hearing = new Hearing(PEOPLE.getFirst(), 5, null, null, 5);

        assertThat(hearing.hears(fact(5, null, NOW))).isFalse();
        assertThat(hearing.hears(fact(6, null, NOW))).isTrue();
        assertThat(hearing.hears(fact(6, "talk-1", NOW))).isFalse();
    }

    @Test
    void atATableOneHearsItFromWhenOneSatDown() {
        var hearing = new Hearing(PEOPLE.getFirst(), 0, NOW, new PlaceId("talk-1"), 7);

        assertThat(hearing.hears(fact(7, "talk-1", NOW))).isFalse();
        assertThat(hearing.hears(fact(8, "talk-1", NOW))).isTrue();
        assertThat(hearing.hears(fact(8, "talk-2", NOW))).isFalse();
    }

    @Test
    void onesOwnLinesAreHeardWhereverTheyWereSaid() {
        var hearing = new Hearing(PEOPLE.getLast(), 3, null, null, 9);

        assertThat(hearing.hears(fact(4, "talk-1", NOW))).isTrue();
        assertThat(hearing.hears(fact(3, "talk-1", NOW))).isFalse();
    }

    @Test
    void staffHearTheRoomFromTheStartOfTheOpening() {
        var hearing = new Hearing(PEOPLE.getFirst(), 9, NOW, null, 9);

        assertThat(hearing.hears(fact(1, null, NOW))).isTrue();
        assertThat(hearing.hears(fact(1, null, NOW.minusMillis(1)))).isFalse();
        assertThat(hearing.hears(fact(1, "talk-1", NOW))).isFalse();
    }

    private LineFacts sayOne(int number) {
        var line =
                new NewLine(
                        "key-" + number,
                        new Hearing(any(PEOPLE), 0, null, null, 0),
                        new NewLine.Badge("だれか", null, false),
                        anyTable(),
                        "その" + number,
                        null,
                        null,
                        NOW.plusMillis(random.nextInt(20)));
        return ((Kept.New) LogScene.kept(log.chat.say(line).join())).line();
    }

    private Hearing anyHearing() {
        return new Hearing(
                any(PEOPLE),
                random.nextInt(LINES + 1),
                random.nextBoolean() ? null : NOW.plusMillis(random.nextInt(20)),
                anyTable(),
                random.nextInt(LINES + 1));
    }

    private @Nullable PlaceId anyTable() {
        var table = random.nextInt(3);
        return table == 0 ? null : new PlaceId("talk-" + table);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private List<Long> fetched(Hearing hearing) {
        var lines = new LineStore(cipher, log.room.id(), log.space);
        return fixture
                .database()
                .read(handle -> lines.newest(handle, hearing, LINES))
                .join()
                .stream()
                .map(Line::seq)
                .toList();
    }

    private static LineFacts fact(long seq, @Nullable String table, Instant at) {
        return new LineFacts(seq, PEOPLE.getLast(), table == null ? null : new PlaceId(table), at);
    }
}
