package ibasho.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.protocol.SpaceId;
import ibasho.store.AuditBook;
import ibasho.store.AuditLog;
import ibasho.store.AuditRow;
import ibasho.store.DatabaseFixture;
import ibasho.store.Erasing;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due goes once, is certified for good, and nothing goes by mistake. */
@OnBothEngines
final class RetentionJobTest {
    private static final Instant START = Instant.parse("2026-11-23T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final DatabaseFixture fixture;
    private final List<Instant> askedBefore = new ArrayList<>();
    private SpaceId space;
    private Instant now = START;
    private long nanos;
    private @Nullable Instant openSince;

    RetentionJobTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
    }

    @BeforeEach
    void freshSpace() {
        space = fixture.space();
        now = START;
        nanos = 0;
        openSince = null;
        askedBefore.clear();
    }

    @Test
    void everythingDueGoesInSmallWritesAndIsCertifiedAndOnRecord() {
        var job = job(new Pile(450));

        assertThat(job.look()).isTrue();

        assertThat(certificates())
                .containsExactly(
                        new Certificate(
                                TODAY, "PILE", Instant.parse("2026-11-08T15:00:00Z"), 450, now));
        assertThat(onRecord()).containsExactly(Map.of("erased", "PILE", "pieces", "450"));
    }

    @Test
    void whatAKillInterruptsIsTakenUpAndCountedOnce() {
        var pile = new Pile(450);
        pile.failAfter = 250;
        assertThatThrownBy(() -> job(pile).look()).isInstanceOf(CompletionException.class);
        pile.failAfter = Integer.MAX_VALUE;

        var afterRestart = job(pile).look();

        assertThat(afterRestart).isTrue();
        assertThat(certificates()).extracting(Certificate::pieces).containsExactly(450L);
        assertThat(onRecord()).containsExactly(Map.of("erased", "PILE", "pieces", "450"));
    }

    @Test
    void itRunsAtEveryStartAndThenOnceADay() {
        var job = job(new Pile(0));

        assertThat(List.of(job.look(), job.look(), job(new Pile(0)).look()))
                .containsExactly(true, false, true);
        now = now.plus(Duration.ofHours(12));
        assertThat(job.look()).isTrue();
    }

    @Test
    void nothingIsSaidWhereNothingWasErased() {
        job(new Pile(0)).look();

        assertThat(certificates()).isEmpty();
        assertThat(onRecord()).isEmpty();
    }

    @Test
    void theOpeningThatIsOnLosesNothingEvenWithZeroDays() {
        openSince = Instant.parse("2026-11-22T10:00:00Z");

        job(new Pile(1), new Periods(0, 5)).look();

        assertThat(askedBefore).containsOnly(openSince);
    }

    @Test
    void aClockThatJumpedIsNotBelievedForADay() {
        job(new Pile(0)).look();
        now = now.plus(Duration.ofDays(400));
        var pile = new Pile(10);
        var job = job(pile);

        assertThat(job.look()).isFalse();
        nanos = Duration.ofHours(23).toNanos();
        assertThat(job.look()).isFalse();
        assertThat(pile.left).isEqualTo(10);
        nanos = Duration.ofHours(25).toNanos();
        assertThat(job.look()).isTrue();
        assertThat(pile.left).isZero();
    }

    @Test
    void recordsGoAfterFiveWholeFiscalYears() {
        var periods = Periods.USUAL;

        assertThat(periods.recordsBefore(LocalDate.parse("2032-03-31")))
                .isEqualTo(Instant.parse("2026-03-31T15:00:00Z"));
        assertThat(periods.recordsBefore(LocalDate.parse("2032-04-01")))
                .isEqualTo(Instant.parse("2027-03-31T15:00:00Z"));
    }

    private RetentionJob job(Erasing pile) {
        return job(pile, Periods.USUAL);
    }

    private RetentionJob job(Erasing pile, Periods periods) {
        InstantSource clock = () -> now;
        return new RetentionJob(
                new RetentionJob.Parts(
                        fixture.database(),
                        space,
                        periods,
                        List.of(pile),
                        new PastRecordStore(),
                        new PersonErasureLog(
                                fixture.database(), fixture.cipher(), new AuditLog(clock), clock),
                        () -> openSince,
                        clock,
                        () -> nanos),
                new ErasureStore(fixture.database(), new AuditLog(clock)));
    }

    private List<Certificate> certificates() {
        return new ErasureStore(fixture.database(), new AuditLog(() -> now))
                .certificates(space, TODAY, TODAY)
                .join();
    }

    private List<Map<String, String>> onRecord() {
        var all = new AuditBook.Stretch(Instant.EPOCH, now.plusSeconds(1), null, 100);
        return new AuditBook(fixture.database(), new AuditLog(() -> now))
                .read(space, all, "retention.erase"::equals).join().stream()
                        .map(AuditRow::details)
                        .toList();
    }

    /** A heap of things, all of them due. */
    private final class Pile implements Erasing {
        private int left;
        private int failAfter = Integer.MAX_VALUE;
        private int gone;

        Pile(int left) {
            this.left = left;
        }

        @Override
        public String what() {
            return "PILE";
        }

        @Override
        public int erase(Handle handle, SpaceId where, Instant before, int most) {
            askedBefore.add(before);
            if (gone >= failAfter) {
                throw new IllegalStateException("killed");
            }
            var now = Math.min(left, most);
            left -= now;
            gone += now;
            return now;
        }
    }
}
