package ibasho.staff;

import static ibasho.participant.Town.join;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.acts.RecordOfActs;
import ibasho.kernel.Nothing;
import ibasho.mail.Letter;
import ibasho.mail.LetterNotTaken;
import ibasho.participant.Town;
import ibasho.store.AuditAnchorStore;
import ibasho.store.AuditBook;
import ibasho.store.AuditLog;
import ibasho.store.AuditRow;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The value of the record of acts leaves once a day. */
@OnBothEngines
final class AnchorPostTest {
    private final DatabaseFixture fixture;
    private final List<Letter> posted = new ArrayList<>();
    private boolean broken;
    private Town town;

    AnchorPostTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
        town.arrived("usagi");
        posted.clear();
        broken = false;
    }

    @Test
    void leavesOnceADayWithTheNewestValueAndNobodysName() {
        var anchor = book().anchor(town.space).join();
        var post = post();

        join(post.look());
        join(post.look());

        assertThat(posted).hasSize(1);
        assertThat(posted.getFirst().to()).isEqualTo("hikae@example.invalid");
        assertThat(posted.getFirst().text()).contains(anchor.line()).doesNotContain("usagi");
        town.clock.forward(Duration.ofDays(1));
        join(post.look());
        assertThat(posted).hasSize(2);
        assertThat(acts()).containsOnlyOnce("audit.mail");
    }

    @Test
    void whatNoMailServerTookIsTriedAgain() {
        broken = true;
        var post = post();
        join(post.look());
        broken = false;

        join(post.look());

        assertThat(posted).hasSize(1);
        assertThat(join(anchors().newest(town.space))).isNotNull();
    }

    private AnchorPost post() {
        return new AnchorPost(
                new RecordOfActs(book(), anchors()),
                this::take,
                "hikae@example.invalid",
                town.space,
                town.clock);
    }

    private CompletionStage<Nothing> take(Letter letter) {
        if (broken) {
            return CompletableFuture.failedStage(LetterNotTaken.because("down"));
        }
        posted.add(letter);
        return CompletableFuture.completedStage(Nothing.NOTHING);
    }

    private List<String> acts() {
        var since = town.clock.instant().minus(Duration.ofHours(12));
        return book().read(town.space, all(since), _ -> true).join().stream()
                .map(AuditRow::act)
                .toList();
    }

    private static AuditBook.Stretch all(Instant since) {
        return new AuditBook.Stretch(since, since.plus(Duration.ofDays(30)), null, 1_000);
    }

    private AuditBook book() {
        return new AuditBook(town.database, new AuditLog(town.clock));
    }

    private AuditAnchorStore anchors() {
        return new AuditAnchorStore(town.database, new AuditLog(town.clock));
    }
}
