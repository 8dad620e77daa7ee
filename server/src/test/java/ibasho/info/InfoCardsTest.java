package ibasho.info;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.CardId;
import ibasho.protocol.InfoCard;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.InfoCardText.Kind;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class InfoCardsTest {
    private static final ParticipantId STAFF = new ParticipantId("staff");
    private static final InfoCardText LIBRARY =
            new InfoCardText(
                    Kind.AGENCY,
                    "としょかん",
                    "しずかに本が読めます。",
                    null,
                    "https://example.jp/lib",
                    "10時から18時",
                    LocalDate.of(2026, 11, 20));

    private final DatabaseFixture fixture;
    private final Database database;
    private final InfoCards cards;
    private SpaceId space = new SpaceId("");

    InfoCardsTest(DatabaseFixture fixture) {
        var clock = InstantSource.fixed(Instant.parse("2026-11-22T15:30:00Z"));
        this.fixture = fixture;
        database = fixture.database();
        cards = new InfoCards(new InfoCardStore(database, new AuditLog(clock)), clock);
    }

    @BeforeEach
    void takeAnEmptyCorner() {
        space = fixture.space();
    }

    @Test
    void keepsCardsInTheOrderTheyWereMade() {
        var first = saved(null, LIBRARY);
        var second = saved(null, titled("ハローワーク"));

        assertThat(cards.list(space).join()).containsExactly(first, second);
    }

    @Test
    void changesACardWhereItStands() {
        var first = saved(null, LIBRARY);
        var second = saved(null, titled("ハローワーク"));

        var changed = saved(first.id(), titled("市のとしょかん"));

        assertThat(changed).isEqualTo(new InfoCard(first.id(), titled("市のとしょかん")));
        assertThat(cards.list(space).join()).containsExactly(changed, second);
    }

    @Test
    void takesACardAway() {
        var card = saved(null, LIBRARY);

        var removed = cards.remove(space, STAFF, card.id()).join();

        assertThat(removed).isEqualTo(Outcome.done(card.id()));
        assertThat(cards.list(space).join()).isEmpty();
    }

    @Test
    void knowsNoCardOfAnotherContract() {
        var card = saved(null, LIBRARY);
        var other = fixture.space();

        assertThat(cards.save(other, STAFF, card.id(), LIBRARY).join())
                .isEqualTo(Outcome.refused(RefusalCode.NO_SUCH_CARD));
        assertThat(cards.remove(other, STAFF, card.id()).join())
                .isEqualTo(Outcome.refused(RefusalCode.NO_SUCH_CARD));
        assertThat(cards.list(other).join()).isEmpty();
    }

    @Test
    void refusesAFlawedCardAndKeepsNothing() {
        var refused = cards.save(space, STAFF, null, titled(" ")).join();

        assertThat(refused).isEqualTo(Outcome.refused(RefusalCode.TEXT_EMPTY));
        assertThat(cards.list(space).join()).isEmpty();
    }

    @Test
    void takesTodayFromTheClockInJapan() {
        var today = checked(LocalDate.of(2026, 11, 23));
        var tomorrow = checked(LocalDate.of(2026, 11, 24));

        assertThat(cards.save(space, STAFF, null, today).join()).isInstanceOf(Outcome.Done.class);
        assertThat(cards.save(space, STAFF, null, tomorrow).join())
                .isEqualTo(Outcome.refused(RefusalCode.BAD_VALUE));
    }

    @Test
    void hasRoomForALimitedNumberOfCards() {
        for (int n = 0; n < CardRules.MAX_CARDS; n++) {
            saved(null, LIBRARY);
        }

        var surplus = cards.save(space, STAFF, null, LIBRARY).join();

        var full = Refusal.of(RefusalCode.BAD_VALUE, "maxCards", CardRules.MAX_CARDS);
        assertThat(surplus).isEqualTo(Outcome.refused(full));
    }

    @Test
    void everyChangeIsInTheAuditLog() {
        var card = saved(null, LIBRARY);
        saved(card.id(), LIBRARY);
        cards.remove(space, STAFF, card.id()).join();

        assertThat(acts()).containsExactly("info.add", "info.change", "info.remove");
    }

    @Test
    void laysTheHelpCardsOutOnceEvenWhenStaffTookThemAway() {
        var first = cards.layOutFirstCards(space).join();
        var laidOut = cards.list(space).join();
        laidOut.forEach(card -> cards.remove(space, STAFF, card.id()).join());

        var again = cards.layOutFirstCards(space).join();

        assertThat(List.of(first, again)).containsExactly(true, false);
        assertThat(laidOut)
                .extracting(card -> card.text().title())
                .containsExactly("よりそいホットライン", "いのちの電話", "#いのちSOS", "まもろうよ こころ");
        assertThat(cards.list(space).join()).isEmpty();
    }

    private InfoCard saved(@Nullable CardId card, InfoCardText text) {
        return switch (cards.save(space, STAFF, card, text).join()) {
            case Outcome.Done<InfoCard>(var done) -> done;
            case Outcome.Refused<InfoCard>(var why) -> throw new AssertionError(why);
        };
    }

    private List<String> acts() {
        return database.read(h ->
                        h.createQuery(
                                        "select act from audit_entry where space_id = :space"
                                                + " order by seq")
                                .bind("space", space)
                                .mapTo(String.class)
                                .list())
                .join();
    }

    private static InfoCardText titled(String title) {
        return new InfoCardText(
                LIBRARY.kind(),
                title,
                LIBRARY.text(),
                LIBRARY.phone(),
                LIBRARY.url(),
                LIBRARY.hours(),
                LIBRARY.checkedOn());
    }

    private static InfoCardText checked(LocalDate day) {
        return new InfoCardText(
                LIBRARY.kind(),
                LIBRARY.title(),
                LIBRARY.text(),
                LIBRARY.phone(),
                LIBRARY.url(),
                LIBRARY.hours(),
                day);
    }
}
