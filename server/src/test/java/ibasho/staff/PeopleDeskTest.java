package ibasho.staff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ibasho.kernel.Caller;
import ibasho.participant.Registration;
import ibasho.participant.Town;
import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PeopleRequest;
import ibasho.protocol.PeopleRequest.EndSessions;
import ibasho.protocol.PeopleRequest.Invite;
import ibasho.protocol.PeopleRequest.Readmit;
import ibasho.protocol.PeopleRequest.RecordLeaving;
import ibasho.protocol.PeopleRequest.Suspend;
import ibasho.protocol.PersonView;
import ibasho.protocol.PersonView.State;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.SignIn;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class PeopleDeskTest {
    private final DatabaseFixture fixture;
    private Office office;

    PeopleDeskTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.office = new Office(fixture, new IllegalStateException("mail"));
    }

    @BeforeEach
    void moveToAFreshOffice() {
        office = new Office(fixture, new IllegalStateException("mail"));
    }

    @Test
    void aPersonIsEnteredWithAReferenceAndWithoutAName() {
        var added = office.add(staff(Role.MANAGER), false, null);

        var view = office.view(added.person());
        assertThat(added.reference()).isEqualTo("0001");
        assertThat(view.reference()).isEqualTo("0001");
        assertThat(view.state()).isEqualTo(State.REGISTERED);
        assertThat(view.roles()).containsExactly(Role.PARTICIPANT);
        assertThat(office.everybody().toString()).doesNotContain("佐々木", "結衣", "ささき", "夕方");
        assertThat(office.town.acts()).contains("ledger.enter", "people.add");
    }

    @Test
    void nothingIsEnteredWhenTheIdentityIsUnfit() {
        var wish = new PeopleRequest.AddPerson(false, " ", "", null, null, "");

        assertThat(office.refuses(staff(Role.MANAGER), wish)).isEqualTo(RefusalCode.TEXT_EMPTY);
        assertThat(office.everybody().people()).isEmpty();
    }

    @Test
    void onlyManagersAndSystemStaffEnterStaff() {
        var wish = new PeopleRequest.AddPerson(true, "佐藤", "さとう", null, null, "");

        assertThat(office.refuses(staff(Role.COUNSELLOR), wish)).isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(office.add(staff(Role.SYSADMIN), true, null).reference()).isEqualTo("0001");
    }

    @Test
    void managersInviteAnyParticipantCounsellorsTheirOwn() {
        var theirs = office.addParticipant(staff("takahashi", Role.COUNSELLOR), null);
        var others = office.addParticipant(staff("mori", Role.COUNSELLOR), null);
        var takahashi = staff("takahashi", Role.COUNSELLOR);

        assertThat(invited(takahashi, theirs).path()).startsWith("/i#");
        assertThat(office.refuses(takahashi, new Invite(others)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(invited(staff(Role.MANAGER), others).path()).startsWith("/i#");
        assertThat(office.refuses(staff(Role.SUPPORT_WORKER), new Invite(theirs)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void theListSaysUntilWhenALinkOpens() {
        var person = office.addParticipant(staff(Role.MANAGER), null);

        var link = invited(staff(Role.MANAGER), person);

        assertThat(office.view(person).invitedUntil()).isEqualTo(link.expiresAt());
    }

    @Test
    void aSuspendedPersonIsOutAtOnceAndComesBackWhenReadmitted() {
        var person = office.town.arrived("ひなた");
        var session = office.town.signedIn("ひなた", Town.PHONE);

        office.does(staff(Role.MANAGER), new Suspend(person, "夜の連絡が続いたため"));

        assertThat(office.town.holder(session)).isNull();
        assertThat(office.town.heard.ended).contains(session.id());
        assertThat(office.view(person).state()).isEqualTo(State.SUSPENDED);
        assertThat(office.town.refusedSignIn("ひなた", Town.SECRET, Town.PHONE))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
        office.does(staff(Role.MANAGER), new Readmit(person));
        assertThat(office.town.caller(office.town.signedIn("ひなた", Town.PHONE)).arrived()).isTrue();
        assertThat(office.town.acts()).contains("people.suspend", "people.readmit");
    }

    @Test
    void theReasonIsNeededAndLiesSealed() {
        var person = office.town.arrived("ひなた");

        assertThat(office.refuses(staff(Role.MANAGER), new Suspend(person, " ")))
                .isEqualTo(RefusalCode.TEXT_EMPTY);
        assertThat(office.refuses(staff(Role.MANAGER), new Suspend(person, "あ".repeat(501))))
                .isEqualTo(RefusalCode.TEXT_TOO_LONG);
        office.does(staff(Role.MANAGER), new Suspend(person, "secret-reason"));
        var kept =
                Town.join(
                        office.town.database.read(handle ->
                                handle.createQuery(
                                                "select reason_sealed from standing_change"
                                                        + " where person_id = :id")
                                        .bind("id", person)
                                        .mapTo(byte[].class)
                                        .one()));
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("secret-reason");
    }

    @Test
    void whoeverLeftIsOutWithEveryWayInForgotten() {
        var person = office.town.arrived("ひなた");
        var session = office.town.signedIn("ひなた", Town.PHONE);

        office.does(staff(Role.MANAGER), new RecordLeaving(person));

        assertThat(office.town.holder(session)).isNull();
        assertThat(office.view(person).state()).isEqualTo(State.LEFT);
        office.does(staff(Role.MANAGER), new Readmit(person));
        assertThat(office.town.refusedSignIn("ひなた", Town.SECRET, Town.PHONE))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
        assertThat(office.view(person).state()).isEqualTo(State.REGISTERED);
    }

    @Test
    void staffWhoLeaveLoseTheirRoles() {
        var worker = office.town.arrivedStaff("小林", Role.SUPPORT_WORKER);

        office.does(staff(Role.SYSADMIN), new RecordLeaving(worker.id()));

        assertThat(office.view(worker.id()).roles()).isEmpty();
    }

    @Test
    void managersActOnParticipantsSystemStaffOnAll() {
        var worker = office.town.arrivedStaff("小林", Role.SUPPORT_WORKER);
        var person = office.town.arrived("ひなた");

        for (var wish : actsOn(worker.id())) {
            assertThat(office.refuses(staff(Role.MANAGER), wish))
                    .as(wish.toString())
                    .isEqualTo(RefusalCode.NOT_ALLOWED);
        }
        office.does(staff(Role.SYSADMIN), new EndSessions(worker.id()));
        office.does(staff(Role.SYSADMIN), new Suspend(worker.id(), "理由"));
        office.does(staff(Role.MANAGER), new EndSessions(person));
        assertThat(office.town.acts()).contains("people.endSessions");
    }

    @Test
    void nobodyActsOnTheirOwnAccountHere() {
        var boss = office.town.arrivedStaff("佐藤", Role.MANAGER, Role.SYSADMIN);
        var caller = office.town.callerOf(boss);

        for (var wish : actsOn(boss.id())) {
            assertThat(office.refuses(caller, wish)).isEqualTo(RefusalCode.NOT_ONESELF);
        }
        assertThat(office.refuses(caller, new Invite(boss.id())))
                .isEqualTo(RefusalCode.NOT_ONESELF);
    }

    @Test
    void aNobodyIsNobody() {
        var nobody = new ParticipantId("nobody");

        for (var wish : actsOn(nobody)) {
            assertThat(office.refuses(staff(Role.SYSADMIN), wish))
                    .isEqualTo(RefusalCode.NO_SUCH_PERSON);
        }
    }

    @Test
    void robotsAreNobodyOnThePeoplePage() {
        var robot =
                new Registration.ReadyPerson(
                        "ロボのきつね", new Avatar("critters", "fox"), Set.of(Role.PARTICIPANT), true);

        var id = Town.join(office.town.registration.addReady(office.town.space, robot));

        assertThat(office.everybody().people()).isEmpty();
        assertThat(office.refuses(staff(Role.MANAGER), new Invite(id)))
                .isEqualTo(RefusalCode.NO_SUCH_PERSON);
    }

    @Test
    void whatIsDoneIsDone() {
        var person = office.town.arrived("ひなた");
        var boss = staff(Role.MANAGER);

        assertThat(office.refuses(boss, new Readmit(person))).isEqualTo(RefusalCode.ALREADY_DONE);
        office.does(boss, new Suspend(person, "理由"));
        assertThat(office.refuses(boss, new Suspend(person, "理由")))
                .isEqualTo(RefusalCode.ALREADY_DONE);
        office.does(boss, new RecordLeaving(person));
        assertThat(office.refuses(boss, new RecordLeaving(person)))
                .isEqualTo(RefusalCode.ALREADY_DONE);
    }

    @Test
    void counsellorsSeeThoseTheyLookAfterAndTechniciansParticipants() {
        var theirs = office.addParticipant(staff("takahashi", Role.COUNSELLOR), null);
        var others = office.addParticipant(staff(Role.MANAGER), null);
        var worker = office.add(staff(Role.MANAGER), true, null).person();

        assertThat(seenBy(staff("takahashi", Role.COUNSELLOR))).containsExactly(theirs);
        assertThat(seenBy(staff(Role.TECH_SUPPORT))).containsExactlyInAnyOrder(theirs, others);
        assertThat(seenBy(staff(Role.SYSADMIN))).containsExactlyInAnyOrder(theirs, others, worker);
        assertThat(seenBy(staff(Role.SUPPORT_WORKER))).isEmpty();
    }

    @Test
    void aLinkIsOfferedOnlyForThoseOneLooksAfter() {
        var both = staff("takahashi", Role.COUNSELLOR, Role.TECH_SUPPORT);
        var theirs = office.addParticipant(both, null);
        var others = office.addParticipant(staff(Role.MANAGER), null);

        var seen = listedFor(both);

        assertThat(seen)
                .extracting(PersonView::id, PersonView::mayInvite)
                .containsExactlyInAnyOrder(tuple(theirs, true), tuple(others, false));
        assertThat(office.refuses(both, new Invite(others))).isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    private List<ParticipantId> seenBy(Caller caller) {
        return listedFor(caller).stream().map(PersonView::id).toList();
    }

    private List<PersonView> listedFor(Caller caller) {
        var answer = office.people.handle(caller, new PeopleRequest.ListPeople());
        return ((Result.People) Office.done(answer)).people();
    }

    @Test
    void theListShowsWhoAskedForHelp() {
        var person = office.town.arrived("ひなた");

        Town.done(office.town.signIn(new SignIn.Lost("ひなた"), Town.PHONE));

        assertThat(office.view(person).askedForHelpAt()).isEqualTo(office.town.clock.instant());
    }

    @Test
    void theListShowsWhoPledgedAndOnWhichDay() {
        var worker = office.town.arrivedStaff("小林", Role.SUPPORT_WORKER);

        assertThat(office.view(worker.id()).pledgedOn()).isEqualTo("2026-10-20");
    }

    private static List<PeopleRequest> actsOn(ParticipantId person) {
        return List.of(
                new Suspend(person, "理由"),
                new Readmit(person),
                new EndSessions(person),
                new RecordLeaving(person));
    }

    private Result.Invited invited(Caller by, ParticipantId person) {
        return (Result.Invited) Office.done(office.people.handle(by, new Invite(person)));
    }

    private Caller staff(Role... roles) {
        return office.staff(roles);
    }

    private Caller staff(String id, Role... roles) {
        return office.staff(id, roles);
    }
}
