package ibasho.sideroom;

import static ibasho.sideroom.Talks.KAEDE;
import static ibasho.sideroom.Talks.KITSUNE;
import static ibasho.sideroom.Talks.NARA;
import static ibasho.sideroom.Talks.USAGI;
import static ibasho.sideroom.Talks.done;
import static ibasho.sideroom.Talks.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.RefusalCode;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The waiting list, on both engines. */
@OnBothEngines
final class WaitingTest {
    private final Talks talks;
    private final Waiting waiting;

    WaitingTest(DatabaseFixture fixture) {
        this.talks = new Talks(fixture, Keeping.USUAL);
        this.waiting = talks.waiting;
    }

    @Test
    void whoAsksAgainHasOneWishAndKeepsTheirPlace() {
        var first = talks.ask(USAGI);
        talks.clock.forward(Duration.ofMinutes(5));

        var again =
                done(
                        waiting.ask(
                                talks.space,
                                USAGI,
                                ConsultMedium.TEXT,
                                ConsultTime.DAY,
                                "木曜の夕方がいいです"));

        assertThat(again.fresh()).isFalse();
        assertThat(waiting.all(talks.space).join()).containsExactly(again.wish());
        assertThat(again.wish().askedAt()).isEqualTo(first.askedAt());
        assertThat(again.wish().words()).isEqualTo("木曜の夕方がいいです");
    }

    @Test
    void aChangedMindLeavesNothing() throws SQLException {
        talks.ask(USAGI);

        waiting.takeBack(talks.space, USAGI).join();

        assertThat(waiting.of(talks.space, USAGI).join()).isNull();
        assertThat(talks.count("consult_wish")).isZero();
        assertThat(talks.count("audit_entry")).isZero();
    }

    @Test
    void whoeverTookItOnHasItUntilItIsHandedOver() {
        var wish = talks.ask(USAGI);
        done(waiting.take(talks.space, KAEDE, wish.id()));

        assertThat(refused(waiting.take(talks.space, NARA, wish.id())))
                .isEqualTo(RefusalCode.PART_TAKEN);
        assertThat(refused(waiting.hand(talks.space, NARA, false, wish.id(), NARA)))
                .isEqualTo(RefusalCode.PART_TAKEN);
        done(waiting.hand(talks.space, KAEDE, false, wish.id(), NARA));

        assertThat(done(waiting.take(talks.space, NARA, wish.id())).takenBy()).isEqualTo(NARA);
    }

    @Test
    void aPromisedTimeAndWordsStandWithTheWish() {
        var wish = talks.ask(USAGI);
        var then = talks.clock.instant().plus(Duration.ofMinutes(15));

        done(waiting.promise(talks.space, KAEDE, wish.id(), then, "15分くらいで声をかけます"));

        var kept = waiting.of(talks.space, USAGI).join();
        assertThat(kept).isNotNull();
        assertThat(kept.promisedAt()).isEqualTo(then);
        assertThat(kept.note()).isEqualTo("15分くらいで声をかけます");
        assertThat(kept.takenBy()).isEqualTo(KAEDE);
    }

    @Test
    void voiceCannotBeWishedForWhereThereIsNone() {
        assertThat(
                        refused(
                                waiting.ask(
                                        talks.space,
                                        USAGI,
                                        ConsultMedium.VOICE,
                                        ConsultTime.NOW,
                                        "")))
                .isEqualTo(RefusalCode.UNAVAILABLE);
    }

    @Test
    void aSettledWishIsGone() {
        var wish = talks.ask(KITSUNE);
        done(waiting.settle(talks.space, KAEDE, wish.id()));

        assertThat(waiting.of(talks.space, KITSUNE).join()).isNull();
        assertThat(refused(waiting.take(talks.space, KAEDE, wish.id())))
                .isEqualTo(RefusalCode.NO_SUCH_WISH);
    }

    @Test
    void whatIsWrittenLiesSealedAndActsNameTheWishOnly() throws SQLException {
        var wish = talks.ask(USAGI);
        done(waiting.promise(talks.space, KAEDE, wish.id(), null, "ひみつのへんじ"));

        assertThat(
                        talks.onDisk(
                                "select words from consult_wish union all select note from consult_wish"))
                .doesNotContain("きいて", "ひみつ");
        assertThat(
                        talks.onDisk(
                                "select cast(about as varchar(99)) || details from audit_entry"
                                        + " where space_id = '"
                                        + talks.space.value()
                                        + "'"))
                .contains(wish.id().value())
                .doesNotContain("usagi");
    }
}
