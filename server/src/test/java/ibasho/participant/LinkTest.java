package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.join;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView.State;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SignIn;
import ibasho.protocol.WelcomeStep;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class LinkTest {
    private static final DeviceHint HERE = new DeviceHint("Chrome", true, "here");

    private final DatabaseFixture fixture;
    private Town town;

    LinkTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void aLinkForComingBackOpensOnce() {
        var person = town.arrived("ひなた");
        var link = town.invite(person);

        var session = town.open(link);

        assertThat(town.caller(session).who()).isEqualTo(person);
        assertThat(town.caller(session).arrived()).isTrue();
        assertThat(refusedLink(link)).isEqualTo(RefusalCode.LINK_NOT_VALID);
    }

    @Test
    void aLinkOpensForSevenDays() {
        var link = town.invite(town.registered());
        town.clock.forward(SessionLifetimes.INVITATION);

        assertThat(refusedLink(link)).isEqualTo(RefusalCode.LINK_NOT_VALID);
    }

    @Test
    void aNewLinkTakesTheOldOneBack() {
        var person = town.registered();
        var old = town.invite(person);

        var link = town.invite(person);

        assertThat(refusedLink(old)).isEqualTo(RefusalCode.LINK_NOT_VALID);
        assertThat(town.caller(town.open(link)).who()).isEqualTo(person);
    }

    @Test
    void aLinkOpensInItsOwnSpaceOnly() {
        var link = town.invite(town.registered());
        var otherTown = new Town(fixture);

        var there = otherTown.signIn(new SignIn.Link(link.token()), Town.PHONE);

        assertThat(refused(there)).isEqualTo(RefusalCode.LINK_NOT_VALID);
    }

    @Test
    void anInventedLinkIsRefusedLikeAUsedOne() {
        var invented = town.signIn(new SignIn.Link("x".repeat(43)), Town.PHONE);

        assertThat(refused(invented)).isEqualTo(RefusalCode.LINK_NOT_VALID);
    }

    @Test
    void suspendingTakesTheLinkBack() {
        var person = town.arrived("ひなた");
        var link = town.invite(person);

        done(town.standing.suspend(town.somebody(), person, "様子を見る", (_, _) -> nothing()));

        assertThat(refusedLink(link)).isEqualTo(RefusalCode.LINK_NOT_VALID);
    }

    @Test
    void aResetForgetsOldWaysInAndEndsSessions() {
        var person = town.arrived("ひなた");
        var elsewhere = town.remembered("ひなた", Town.ELSEWHERE);

        var session = town.open(town.reset(person));

        assertThat(town.holder(elsewhere)).isNull();
        assertThat(town.refusedSignIn("ひなた", Town.SECRET, Town.PHONE))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
        assertThat(town.alive(session).self().remaining()).containsExactly(WelcomeStep.SECRET);
    }

    @Test
    void aResetMakesStaffSetBothFactorsAgain() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);

        var session = town.open(town.reset(boss.id()));

        assertThat(town.alive(session).self().remaining())
                .containsExactly(WelcomeStep.SECRET, WelcomeStep.SECOND_FACTOR);
    }

    @Test
    void aResetThatNobodyOpensChangesNothing() {
        var person = town.arrived("ひなた");

        town.reset(person);

        assertThat(town.caller(town.signedIn("ひなた", Town.PHONE)).who()).isEqualTo(person);
    }

    @Test
    void staffWhoHaveArrivedGetNoLinkPastTheirSecondFactor() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);

        var link = town.invitations.invite(town.somebody(), boss.id(), (_, _) -> nothing());

        assertThat(refused(link)).isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void staffWithoutConfirmedRolesGetNoLink() {
        var newcomer = town.registered(true, Set.of());

        var link = town.invitations.invite(town.somebody(), newcomer, (_, _) -> nothing());

        assertThat(refused(link)).isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void aDemoLinkOpensOnlyInTheDemoAndOnlyFromThisHost() {
        var link = join(town.invitations.demo(town.space, fox()));
        var wish = new SignIn.Link(link.token());

        assertThat(refused(town.door.signIn(town.space, wish, HERE)))
                .isEqualTo(RefusalCode.LINK_NOT_VALID);
        assertThat(refused(town.demoDoor.signIn(town.space, wish, Town.PHONE)))
                .isEqualTo(RefusalCode.LINK_NOT_VALID);
        assertThat(done(town.demoDoor.signIn(town.space, wish, HERE)))
                .isInstanceOf(NewSession.class);
        assertThat(refused(town.demoDoor.signIn(town.space, wish, HERE)))
                .isEqualTo(RefusalCode.LINK_NOT_VALID);
    }

    @Test
    void peopleOfTheDemoHaveNothingLeftToDo() {
        var link = join(town.invitations.demo(town.space, fox()));
        var wish = new SignIn.Link(link.token());

        var session = (NewSession) done(town.demoDoor.signIn(town.space, wish, HERE));

        assertThat(town.caller(session).arrived()).isTrue();
    }

    @Test
    void aSecondStartFindsThePeopleOfTheFirst() {
        assertThat(fox()).isEqualTo(fox());
        assertThat(town.person(fox()).state()).isEqualTo(State.ACTIVE);
    }

    private ParticipantId fox() {
        var fox =
                new Registration.ReadyPerson(
                        "きつね", new Avatar("critters", "fox"), Set.of(Role.MANAGER), false);
        return join(town.registration.addReady(town.space, fox));
    }

    private RefusalCode refusedLink(NewInvitation link) {
        return refused(town.signIn(new SignIn.Link(link.token()), Town.PHONE));
    }

    private static Outcome<Nothing> nothing() {
        return Outcome.done(Nothing.NOTHING);
    }
}
