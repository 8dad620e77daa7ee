package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.participant.NewSession;
import ibasho.participant.Town;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PeopleRequest.DecideRoles;
import ibasho.protocol.PeopleRequest.Invite;
import ibasho.protocol.PeopleRequest.ListPeople;
import ibasho.protocol.PeopleRequest.ProposeRoles;
import ibasho.protocol.ProposalId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.RoleProposal;
import ibasho.protocol.SignIn;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two persons for every change of roles, and nobody for themselves (acct-06, acct-07). */
@OnBothEngines
final class RolesTest {
    private static final Set<Role> WORKER = Set.of(Role.SUPPORT_WORKER);

    private final DatabaseFixture fixture;
    private Office office;

    RolesTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.office = new Office(fixture, new IllegalStateException("mail"));
    }

    @BeforeEach
    void moveToAFreshOffice() {
        office = new Office(fixture, new IllegalStateException("mail"));
    }

    @Test
    void aNewcomerHasRolesAndALinkOnlyAfterASecondPersonAgreed() {
        var newcomer = newcomer();
        var proposal = propose(admin(), newcomer, WORKER);
        assertThat(office.view(newcomer).roles()).isEmpty();
        assertThat(office.refuses(manager(), new Invite(newcomer)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);

        office.does(manager(), new DecideRoles(proposal, true));

        assertThat(office.view(newcomer).roles()).isEqualTo(WORKER);
        assertThat(Office.done(office.people.handle(manager(), new Invite(newcomer))))
                .isInstanceOf(Result.Invited.class);
        assertThat(office.town.acts()).contains("roles.propose", "roles.accept");
    }

    @Test
    void whoeverProposedCannotBeTheSecondPerson() {
        var newcomer = newcomer();
        var proposal = propose(admin(), newcomer, WORKER);

        assertThat(office.refuses(admin(), new DecideRoles(proposal, true)))
                .isEqualTo(RefusalCode.SECOND_PERSON_NEEDED);
        assertThat(office.view(newcomer).roles()).isEmpty();
    }

    @Test
    void whoeverProposedMayTakeItBack() {
        var proposal = propose(admin(), newcomer(), WORKER);

        office.does(admin(), new DecideRoles(proposal, false));

        assertThat(office.everybody().proposals()).isEmpty();
    }

    @Test
    void nobodyGivesThemselvesARole() {
        var boss = office.town.arrivedStaff("佐藤", Role.MANAGER);
        var caller = office.town.callerOf(boss);

        assertThat(office.refuses(caller, new ProposeRoles(boss.id(), Set.of(Role.SYSADMIN))))
                .isEqualTo(RefusalCode.NOT_ONESELF);
    }

    @Test
    void nobodyAgreesToTheirOwnRole() {
        var boss = office.town.arrivedStaff("佐藤", Role.MANAGER);
        var proposal = propose(admin(), boss.id(), Set.of(Role.MANAGER, Role.SYSADMIN));

        assertThat(office.refuses(office.town.callerOf(boss), new DecideRoles(proposal, true)))
                .isEqualTo(RefusalCode.NOT_ONESELF);
        assertThat(office.view(boss.id()).roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void anAcceptedChangeSignsThePersonOut() {
        var worker = office.town.arrivedStaff("小林", Role.SUPPORT_WORKER);
        var wish = new SignIn.Secret("小林", Town.PASSWORD, office.town.code(worker.base32()), false);
        var session = (NewSession) Town.done(office.town.signIn(wish, Town.PHONE));
        var proposal = propose(admin(), worker.id(), Set.of());

        office.does(manager(), new DecideRoles(proposal, true));

        assertThat(office.town.holder(session)).isNull();
        assertThat(office.town.heard.ended).contains(session.id());
        assertThat(office.town.heard.changed).endsWith(worker.id());
    }

    @Test
    void aDeclinedChangeChangesNothing() {
        var worker = office.town.arrivedStaff("小林", Role.SUPPORT_WORKER);
        var proposal = propose(admin(), worker.id(), Set.of(Role.MANAGER));

        office.does(manager(), new DecideRoles(proposal, false));

        assertThat(office.view(worker.id()).roles()).isEqualTo(WORKER);
        assertThat(office.refuses(manager(), new DecideRoles(proposal, true)))
                .isEqualTo(RefusalCode.NO_SUCH_PROPOSAL);
    }

    @Test
    void aNewerProposalTakesThePlaceOfTheOlder() {
        var newcomer = newcomer();
        propose(admin(), newcomer, Set.of(Role.MANAGER));

        var newer = propose(admin(), newcomer, WORKER);

        assertThat(office.everybody().proposals())
                .containsExactly(
                        new RoleProposal(
                                newer,
                                newcomer,
                                WORKER,
                                admin().who(),
                                office.town.clock.instant()));
    }

    @Test
    void onlyThoseWhoDecideSeeWhatWaits() {
        propose(admin(), newcomer(), WORKER);

        var seen = office.people.handle(office.staff(Role.TECH_SUPPORT), new ListPeople());

        assertThat(((Result.People) Office.done(seen)).proposals()).isEmpty();
        assertThat(office.everybody().proposals()).hasSize(1);
    }

    @Test
    void participantsStayParticipants() {
        var person = office.town.arrived("ひなた");

        assertThat(office.refuses(admin(), new ProposeRoles(person, WORKER)))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void staffAreNotProposedAsParticipants() {
        assertThat(office.refuses(admin(), new ProposeRoles(newcomer(), Set.of(Role.PARTICIPANT))))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    private ParticipantId newcomer() {
        return office.add(manager(), true, null).person();
    }

    private ProposalId propose(Caller by, ParticipantId person, Set<Role> roles) {
        var answer = office.people.handle(by, new ProposeRoles(person, roles));
        return ((Result.RolesProposed) Office.done(answer)).proposal();
    }

    private Caller admin() {
        return office.staff("admin", Role.SYSADMIN);
    }

    private Caller manager() {
        return office.staff("manager", Role.MANAGER);
    }
}
