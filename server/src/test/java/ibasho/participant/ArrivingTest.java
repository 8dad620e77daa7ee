package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.protocol.Avatar;
import ibasho.protocol.PersonView.State;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.Rules;
import ibasho.protocol.SignIn;
import ibasho.protocol.WelcomeRequest.SetSecret;
import ibasho.protocol.WelcomeStep;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class ArrivingTest {
    private final DatabaseFixture fixture;
    private Town town;

    ArrivingTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void aParticipantHasFourStepsInOrder() {
        var session = town.open(town.invite(town.registered()));

        assertThat(remaining(session))
                .containsExactly(
                        WelcomeStep.NICKNAME,
                        WelcomeStep.AVATAR,
                        WelcomeStep.SECRET,
                        WelcomeStep.RULES);
        assertThat(town.caller(session).arrived()).isFalse();
    }

    @Test
    void staffHaveSixSteps() {
        var person = town.registered(true, Set.of(Role.SUPPORT_WORKER));

        var session = town.open(town.invite(person));

        assertThat(remaining(session)).containsExactly(WelcomeStep.values());
    }

    @Test
    void whoeverHasDoneEverythingHasArrived() {
        var person = town.registered();
        var session = town.open(town.invite(person));

        arrive(town.caller(session), "ひなた");

        assertThat(remaining(session)).isEmpty();
        assertThat(town.caller(session).arrived()).isTrue();
        assertThat(town.person(person).state()).isEqualTo(State.ACTIVE);
        assertThat(town.acts()).contains("person.arrived");
    }

    @Test
    void theFirstLinkOpensOnAnotherDeviceUntilArrivingIsFinished() {
        var link = town.invite(town.registered());
        var onPhone = town.open(link);

        var onTablet = town.open(link);

        assertThat(town.holder(onPhone)).isNull();
        assertThat(town.holder(onTablet)).isNotNull();
        assertThat(town.heard.ended).containsExactly(onPhone.id());
    }

    @Test
    void theFirstLinkIsUsedUpByArriving() {
        var link = town.invite(town.registered());
        arrive(town.caller(town.open(link)), "ひなた");

        var again = town.signIn(new SignIn.Link(link.token()), Town.PHONE);

        assertThat(refused(again)).isEqualTo(RefusalCode.LINK_NOT_VALID);
    }

    @Test
    void whatWasChosenStaysWhenThePersonComesBackToFinish() {
        var link = town.invite(town.registered());
        done(town.looks.nickname(town.caller(town.open(link)), "ひなた"));

        var later = town.open(link);

        assertThat(remaining(later)).doesNotContain(WelcomeStep.NICKNAME);
    }

    @Test
    void aParticipantMayLeaveTheSecretForLater() {
        var session = town.open(town.invite(town.registered()));

        done(town.secrets.later(town.caller(session)));

        assertThat(remaining(session)).doesNotContain(WelcomeStep.SECRET);
    }

    @Test
    void staffMayNotLeaveTheirPasswordForLater() {
        var person = town.registered(true, Set.of(Role.MANAGER));
        var session = town.open(town.invite(person));

        assertThat(refused(town.secrets.later(town.caller(session))))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void onlyStaffGiveThePledge() {
        var session = town.open(town.invite(town.registered()));

        assertThat(refused(town.pledges.give(town.caller(session))))
                .isEqualTo(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void thePledgeKeepsItsFirstDate() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);
        var first = town.person(boss.id()).pledgedAt();
        town.clock.forward(SessionLifetimes.STAFF);

        done(town.pledges.give(town.callerOf(boss)));

        assertThat(town.person(boss.id()).pledgedAt()).isEqualTo(first);
    }

    @Test
    void aPasskeyAloneIsBothFactorsOfStaff() {
        var session = town.open(town.invite(town.registered(true, Set.of(Role.MANAGER))));
        var caller = town.caller(session);
        var authenticator = new Authenticator();

        var made = authenticator.make(done(town.passkeyKeeping.begin(caller)));
        done(town.passkeyKeeping.finish(caller, made, "わたしの電話"));

        assertThat(remaining(session))
                .doesNotContain(WelcomeStep.SECRET, WelcomeStep.SECOND_FACTOR);
    }

    @Test
    void newRulesAreAskedAboutAgain() {
        town.arrived("ひなた");
        var session = town.signedIn("ひなた", Town.PHONE);
        var changed = new Rules(2, List.of("ここだけに。"), List.of("ここだけに。"));

        town.write(shelves -> shelves.rules().add(changed, shelves.now()));

        assertThat(remaining(session)).containsExactly(WelcomeStep.RULES);
        assertThat(refused(town.rulebook.accept(town.caller(session), 1)))
                .isEqualTo(RefusalCode.RULES_CHANGED);
    }

    @Test
    void onlyDrawingsOfOurSetsAreAvatars() {
        var caller = town.caller(town.open(town.invite(town.registered())));

        assertThat(refused(town.looks.avatar(caller, new Avatar("photos", "me"))))
                .isEqualTo(RefusalCode.UNKNOWN_AVATAR);
        assertThat(refused(town.looks.avatar(caller, new Avatar("critters", "../me"))))
                .isEqualTo(RefusalCode.UNKNOWN_AVATAR);
    }

    private void arrive(Caller caller, String name) {
        done(town.looks.nickname(caller, name));
        done(town.looks.avatar(caller, new Avatar("critters", "fox-1")));
        done(town.secrets.set(caller, new SetSecret(name, Town.SECRET, null)));
        done(town.rulebook.accept(caller, 1));
    }

    private List<WelcomeStep> remaining(NewSession session) {
        return town.alive(session).self().remaining();
    }
}
