package ibasho.moderation.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.participant.TestClock;
import ibasho.participant.Town;
import ibasho.protocol.PairId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is borne in mind, on both databases. */
@OnBothEngines
final class PairsTest {
    private static final ParticipantId USAGI = new ParticipantId("usagi");
    private static final ParticipantId KITSUNE = new ParticipantId("kitsune");
    private static final ParticipantId RISU = new ParticipantId("risu");
    private static final ParticipantId STAFF = new ParticipantId("staff");

    private final DatabaseFixture fixture;
    private final TestClock clock = new TestClock();
    private SpaceId space = new SpaceId("none");

    PairsTest(DatabaseFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void moveToAFreshSpace() {
        space = fixture.space();
    }

    @Test
    void aPairIsKeptOnceAndOutlivesARestart() {
        var pairs = pairs();
        Town.done(pairs.keep(USAGI, KITSUNE, "わけ", STAFF));
        Town.done(pairs.keep(KITSUNE, USAGI, "べつのわけ", STAFF));

        assertThat(pairs.kept()).hasSize(1);
        assertThat(pairs().kept()).isEqualTo(pairs.kept());
        assertThat(pairs.of(USAGI)).extracting(pair -> pair.other(USAGI)).containsExactly(KITSUNE);
        assertThat(pairs.of(RISU)).isEmpty();
        assertThat(acts()).containsExactly("pairs.keep");
    }

    @Test
    void onceEndedItMayBeginAgain() {
        var pairs = pairs();
        Town.done(pairs.keep(USAGI, KITSUNE, "わけ", STAFF));
        Town.done(pairs.end(pairs.kept().getFirst().id(), STAFF));
        assertThat(pairs.kept()).isEmpty();

        Town.done(pairs.keep(USAGI, KITSUNE, "また", STAFF));

        assertThat(pairs.kept()).extracting(Pair::why).containsExactly("また");
        assertThat(acts()).containsExactly("pairs.keep", "pairs.end", "pairs.keep");
    }

    @Test
    void nobodyIsKeptApartFromThemselvesAndNothingEndsTwice() {
        var pairs = pairs();

        assertThat(Town.refused(pairs.keep(USAGI, USAGI, "わけ", STAFF)))
                .isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(Town.refused(pairs.end(new PairId("none"), STAFF)))
                .isEqualTo(RefusalCode.NO_SUCH_RECORD);
    }

    @Test
    void theReasonAndTheWordsLieSealed() {
        Town.done(pairs().keep(USAGI, KITSUNE, "ひみつのわけ", STAFF));
        Town.join(regards().writeOwn(USAGI, "ひみつのことば"));

        assertThat(stored("select why from pair_apart where space_id = :s")).doesNotContain("ひみつ");
        assertThat(stored("select words from regard where space_id = :s")).doesNotContain("ひみつ");
        assertThat(Town.join(regards().of(USAGI)))
                .extracting(Regard::words)
                .containsExactly("ひみつのことば");
    }

    @Test
    void staffBearInMindAtMostTwentyThingsOfOnePerson() {
        var regards = regards();
        for (var n = 0; n < 20; n++) {
            Town.done(regards.write(USAGI, STAFF, "こと" + n));
        }

        assertThat(Town.refused(regards.write(USAGI, STAFF, "もうひとつ")))
                .isEqualTo(RefusalCode.TOO_MANY);
    }

    private Pairs pairs() {
        var store = new PairStore(fixture.database(), new AuditLog(clock), fixture.cipher(), space);
        return Pairs.open(store, clock);
    }

    private Regards regards() {
        var audit = new AuditLog(clock);
        return new Regards(
                new RegardStore(fixture.database(), audit, fixture.cipher(), space), clock);
    }

    private String stored(String query) {
        return new String(
                Town.join(
                        fixture.database()
                                .read(handle ->
                                        handle.createQuery(query)
                                                .bind("s", space)
                                                .mapTo(byte[].class)
                                                .one())),
                StandardCharsets.UTF_8);
    }

    private List<String> acts() {
        return Town.join(
                fixture.database()
                        .read(handle ->
                                handle.createQuery(
                                                "select act from audit_entry where space_id = :s"
                                                        + " order by seq")
                                        .bind("s", space)
                                        .mapTo(String.class)
                                        .list()));
    }
}
