package ibasho.chat;

import static ibasho.chat.LogScene.HANA;
import static ibasho.chat.LogScene.MOMO;
import static ibasho.chat.LogScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Reaction;
import ibasho.protocol.ResumePoint;
import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseFixture;
import ibasho.store.HeldLines;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was erased is found by nobody, and nobody is told of a gap as if it were whole. */
@OnBothEngines
final class ErasedLinesTest {
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(20));
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(14));
    private static final HeldLines NONE = (_, _) -> Set.of();

    private final DatabaseFixture fixture;
    private LogScene scene;

    ErasedLinesTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.scene = new LogScene(fixture);
    }

    @BeforeEach
    void freshRoom() {
        scene = new LogScene(fixture);
    }

    @Test
    void oldLinesGoWithAllThatHappenedToThemAndNewOnesStay() {
        var old = say(LONG_AGO, "むかし");
        say(LONG_AGO, "むかしの答え");
        var recent = say(NOW, "いま");
        react(old);

        var gone = erase(NONE);

        assertThat(gone).isEqualTo(2);
        assertThat(scene.chat.forStaff(List.of(old, recent)).join())
                .extracting(Line::text)
                .containsExactly("いま");
        assertThat(rowsOf("chat_words", "chat_event", "chat_reaction", "chat_line"))
                .containsExactly(1L, 1L, 0L, 1L);
    }

    @Test
    void everyWordingGoesEvenThoseThatWereReplaced() {
        var old = say(LONG_AGO, "はじめのことば");
        scene.chat.edit(LogScene.everything(HANA), old, "直したことば", LONG_AGO).join();

        erase(NONE);

        assertThat(rowsOf("chat_words", "chat_event")).containsExactly(0L, 0L);
    }

    @Test
    void whoKnewLessThanWhatIsGoneBeginsAnewAndWhoKnewMoreGoesOn() {
        var old = say(LONG_AGO, "むかし");
        var last = say(LONG_AGO, "むかしの終わり");
        scene.stays.comeIn(LogScene.comingIn(MOMO, null)).join();
        erase(NONE);
        say(NOW, "いま");

        var behind = comeBack(old);
        var uptodate = comeBack(last);

        assertThat(behind.resumed()).isFalse();
        assertThat(uptodate.resumed()).isTrue();
        assertThat(uptodate.missed()).hasSize(1);
    }

    @Test
    void aLineFromWhichSomethingGraveBeganStays() {
        var held = say(LONG_AGO, "気になること");
        say(LONG_AGO, "ほかのこと");

        erase((_, _) -> Set.of(held));

        assertThat(scene.chat.forStaff(List.of(held)).join())
                .extracting(Line::text)
                .containsExactly("気になること");
        assertThat(rowsOf("chat_line")).containsExactly(1L);
    }

    @Test
    void theSequenceGoesOnAndAnErasedKeyMayBeUsedAgain() {
        var old = say(LONG_AGO, "むかし");
        erase(NONE);

        var next = say(NOW, "いま");

        assertThat(next).isGreaterThan(old);
        assertThat(scene.chat.find(HANA, "key-" + LONG_AGO).join()).isNull();
    }

    @Test
    void noMoreThanAskedForGoAtOnce() {
        for (var n = 0; n < 5; n++) {
            say(LONG_AGO.plusSeconds(n), "むかし" + n);
        }
        var eraser = new ErasedLineStore(NONE);

        var gone = fixture.database().write(h -> eraser.erase(h, scene.space, BEFORE, 3)).join();

        assertThat(gone).isEqualTo(3);
    }

    @Test
    void anotherSpaceIsLeftAlone() {
        say(LONG_AGO, "むかし");
        var eraser = new ErasedLineStore(NONE);
        var other = new SpaceId("elsewhere");

        var gone = fixture.database().write(h -> eraser.erase(h, other, BEFORE, 500)).join();

        assertThat(gone).isZero();
    }

    @Test
    void staysThatEndedLongAgoAreForgottenAndOpenOnesAreNot() {
        scene.stays.comeIn(LogScene.comingIn(HANA, null)).join();
        var ended = scene.stays.comeIn(LogScene.comingIn(MOMO, null)).join().stay().id();
        scene.stays.end(ended, LONG_AGO).join();

        var gone =
                fixture.database()
                        .write(h -> new ErasedStayStore().erase(h, scene.space, BEFORE, 500))
                        .join();

        assertThat(gone).isEqualTo(1);
        assertThat(scene.stays.unfinished().join()).hasSize(1);
    }

    private CameIn comeBack(long knows) {
        var point = new ResumePoint(scene.room.epoch(), knows);
        return scene.stays.comeIn(LogScene.comingIn(MOMO, point)).join();
    }

    private int erase(HeldLines held) {
        var eraser = new ErasedLineStore(held);
        return fixture.database().write(h -> eraser.erase(h, scene.space, BEFORE, 500)).join();
    }

    private long say(Instant at, String text) {
        var badge = new NewLine.Badge("はな", null, false);
        var speaker = new Hearing(HANA, 0, null, null, 0);
        var line = new NewLine("key-" + text + at, speaker, badge, null, text, null, null, at);
        var kept = LogScene.kept(scene.chat.say(line).join());
        return ((Kept.New) kept).line().seq();
    }

    private void react(long line) {
        var reader = LogScene.everything(new ParticipantId("momo"));
        scene.chat.react(reader, line, Reaction.NOD, true, NOW).join();
    }

    private List<Long> rowsOf(String... tables) {
        return fixture.database()
                .read(handle ->
                        List.of(tables).stream()
                                .map(table ->
                                        handle.createQuery(
                                                        "select count(*) from "
                                                                + table
                                                                + " where space_id = :space")
                                                .bind("space", scene.space)
                                                .mapTo(Long.class)
                                                .one())
                                .toList())
                .join();
    }
}
