package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.participant.Town;
import ibasho.protocol.AccountRequest;
import ibasho.protocol.CardId;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.InfoRequest;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class AccountAndInfoDeskTest {
    private static final InfoCardText LIBRARY =
            new InfoCardText(
                    InfoCardText.Kind.AGENCY,
                    "としょかん",
                    "しずかに本が読めます。",
                    null,
                    null,
                    "10時から18時",
                    LocalDate.of(2026, 10, 20));

    private final DatabaseFixture fixture;
    private Office office;

    AccountAndInfoDeskTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.office = new Office(fixture, new IllegalStateException("mail"));
    }

    @BeforeEach
    void moveToAFreshOffice() {
        office = new Office(fixture, new IllegalStateException("mail"));
    }

    @Test
    void peopleSeeAndEndTheirOwnSessions() {
        office.town.arrived("ひなた");
        var here = office.town.caller(office.town.signedIn("ひなた", Town.PHONE));
        var there = office.town.signedIn("ひなた", Town.ELSEWHERE);

        var list =
                (Result.SignIns)
                        Office.done(office.account.handle(here, new AccountRequest.ListSignIns()));
        Town.done(office.account.handle(here, new AccountRequest.EndSession(there.id())));

        assertThat(list.sessions()).hasSize(2);
        assertThat(list.signInName()).isEqualTo("ひなた");
        assertThat(list.hasSecret()).isTrue();
        assertThat(office.town.holder(there)).isNull();
    }

    @Test
    void othersAreEndedAtOnceAndTheirNotesPutAway() {
        office.town.arrived("ひなた");
        var here = office.town.caller(office.town.signedIn("ひなた", Town.PHONE));
        var there = office.town.signedIn("ひなた", Town.ELSEWHERE);
        var note = Town.join(office.town.account.notices(here)).getFirst();

        Town.done(office.account.handle(here, new AccountRequest.EndOtherSessions()));
        Town.done(office.account.handle(here, new AccountRequest.SeeNotice(note.id())));

        assertThat(office.town.holder(there)).isNull();
        assertThat(Town.join(office.town.account.notices(here))).isEmpty();
    }

    @Test
    void staffSaveAndRemoveCards() {
        var manager = office.staff(Role.MANAGER);

        var saved =
                (Result.CardSaved)
                        Office.done(
                                office.info.handle(
                                        manager, new InfoRequest.SaveCard(null, LIBRARY)));
        Town.done(office.info.handle(manager, new InfoRequest.RemoveCard(saved.card().id())));

        var again = office.info.handle(manager, new InfoRequest.RemoveCard(saved.card().id()));
        assertThat(saved.card().text()).isEqualTo(LIBRARY);
        assertThat(Town.refused(again)).isEqualTo(RefusalCode.NO_SUCH_CARD);
    }

    @Test
    void aCardThatIsNotThereCannotBeChanged() {
        var wish = new InfoRequest.SaveCard(new CardId("missing"), LIBRARY);

        assertThat(Town.refused(office.info.handle(office.staff(Role.MANAGER), wish)))
                .isEqualTo(RefusalCode.NO_SUCH_CARD);
    }
}
