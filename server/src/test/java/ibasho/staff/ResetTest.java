package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.mail.LetterNotTaken;
import ibasho.participant.DeviceHint;
import ibasho.participant.NewSession;
import ibasho.participant.Town;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PeopleRequest.Reset;
import ibasho.protocol.PeopleRequest.Suspend;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SignIn;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A one-time link by mail to the address in the ledger (acct-04). */
@OnBothEngines
final class ResetTest {
    private static final String EMAIL = "yui@example.jp";
    private static final Pattern LINK = Pattern.compile("https://hiroba\\.example/i#(\\S{43})");

    private final DatabaseFixture fixture;
    private Office office;

    ResetTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.office = office();
    }

    @BeforeEach
    void moveToAFreshOffice() {
        office = office();
    }

    private Office office() {
        return new Office(fixture, LetterNotTaken.because("test"));
    }

    @Test
    void theLinkGoesByMailAndOpensForThatPerson() {
        var person = office.addParticipant(manager(), EMAIL);

        office.does(manager(), new Reset(person));

        assertThat(office.posted).hasSize(1);
        assertThat(office.posted.getFirst().to()).isEqualTo(EMAIL);
        assertThat(office.town.caller(open(token())).who()).isEqualTo(person);
        assertThat(office.town.acts()).contains("link.made", "link.opened");
    }

    @Test
    void theLetterSaysNothingOfTheKindOfPlace() {
        var person = office.addParticipant(manager(), EMAIL);

        office.does(manager(), new Reset(person));

        var letter = office.posted.getFirst();
        assertThat(letter.subject() + letter.text())
                .doesNotContain(
                        "居場所", "相談", "ひきこもり", "支援", "参加", "部屋", "佐々木", "結衣", "あいことば", "パスワード");
        assertThat(letter.text()).contains("10月21日 9:00まで");
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        var person = office.addParticipant(manager(), null);

        assertThat(office.refuses(manager(), new Reset(person))).isEqualTo(RefusalCode.NO_CONTACT);
        assertThat(office.view(person).invitedUntil()).isNull();
    }

    @Test
    void withoutAMailServerThePageSaysSo() {
        var person = office.addParticipant(manager(), EMAIL);

        var answer = office.peopleWithoutMail.handle(manager(), new Reset(person));

        assertThat(Town.refused(answer)).isEqualTo(RefusalCode.MAIL_NOT_SET_UP);
    }

    @Test
    void aLinkThatCouldNotBeMailedIsTakenBack() {
        var person = office.addParticipant(manager(), EMAIL);

        var answer = office.peopleWithBrokenMail.handle(manager(), new Reset(person));

        assertThat(Town.refused(answer)).isEqualTo(RefusalCode.UNAVAILABLE);
        assertThat(office.view(person).invitedUntil()).isNull();
    }

    @Test
    void techniciansResetParticipantsOnly() {
        var person = office.addParticipant(manager(), EMAIL);
        var worker = office.add(manager(), true, "worker@example.jp").person();
        var technician = office.staff(Role.TECH_SUPPORT);

        assertThat(office.refuses(technician, new Reset(worker)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        office.does(technician, new Reset(person));
    }

    @Test
    void othersResetNobody() {
        var person = office.addParticipant(manager(), EMAIL);

        for (var role : new Role[] {Role.SUPPORT_WORKER, Role.COUNSELLOR, Role.OFFICER}) {
            assertThat(office.refuses(office.staff(role), new Reset(person)))
                    .isEqualTo(RefusalCode.NOT_ALLOWED);
        }
        assertThat(office.posted).isEmpty();
    }

    @Test
    void aSuspendedPersonGetsNoLink() {
        var person = office.addParticipant(manager(), EMAIL);
        office.does(manager(), new Suspend(person, "理由"));

        assertThat(office.refuses(manager(), new Reset(person))).isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(office.posted).isEmpty();
    }

    @Test
    void aNobodyHasNoContact() {
        assertThat(office.refuses(manager(), new Reset(new ParticipantId("nobody"))))
                .isEqualTo(RefusalCode.NO_CONTACT);
    }

    private NewSession open(String token) {
        var device = new DeviceHint("Firefox", false, "home");
        return (NewSession) Town.done(office.town.signIn(new SignIn.Link(token), device));
    }

    private String token() {
        var found = LINK.matcher(office.posted.getFirst().text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Caller manager() {
        return office.staff("manager", Role.MANAGER);
    }
}
