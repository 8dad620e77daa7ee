package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.participant.Authenticator;
import ibasho.participant.Town;
import ibasho.protocol.Avatar;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.WelcomeRequest;
import ibasho.protocol.WelcomeRequest.ChooseNickname;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class WelcomeDeskTest {
    private final DatabaseFixture fixture;
    private Office office;

    WelcomeDeskTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.office = new Office(fixture, new IllegalStateException("mail"));
    }

    @BeforeEach
    void moveToAFreshOffice() {
        office = new Office(fixture, new IllegalStateException("mail"));
    }

    @Test
    void aParticipantArrivesByWishesAlone() {
        var link = office.town.invite(office.addParticipant(office.staff(Role.MANAGER), null));
        var session = office.town.open(link);
        var caller = office.town.caller(session);

        does(caller, new ChooseNickname("ひなた", false));
        does(caller, new WelcomeRequest.ChooseAvatar(new Avatar("sprouts", "fern")));
        does(caller, new WelcomeRequest.SetSecret("ひなた", Town.SECRET, null));
        var rules = (Result.RulesInForce) Office.done(ask(caller, new WelcomeRequest.ReadRules()));
        does(caller, new WelcomeRequest.AcceptRules(rules.rules().version()));

        assertThat(office.town.caller(session).arrived()).isTrue();
        assertThat(rules.rules().shortLines()).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void staffArriveWithPasskeyAndPledge() {
        var person = office.town.registered(true, Set.of(Role.SUPPORT_WORKER));
        var session = office.town.open(office.town.invite(person));
        var caller = office.town.caller(session);

        does(caller, new ChooseNickname("支援員 小林", false));
        does(caller, new WelcomeRequest.ChooseAvatar(new Avatar("thumbs", "oak")));
        var options =
                (Result.PasskeyOptions) Office.done(ask(caller, new WelcomeRequest.BeginPasskey()));
        var made = new Authenticator().make(options.options());
        does(caller, new WelcomeRequest.FinishPasskey(made, "事務所の鍵"));
        does(caller, new WelcomeRequest.GivePledge());
        does(caller, new WelcomeRequest.AcceptRules(1));

        assertThat(office.town.caller(session).arrived()).isTrue();
    }

    @Test
    void aNicknameNearTheRealNameIsAskedAboutOnce() {
        var link = office.town.invite(office.addParticipant(office.staff(Role.MANAGER), null));
        var caller = office.town.caller(office.town.open(link));

        assertThat(Town.refused(ask(caller, new ChooseNickname("ゆい", false))))
                .isEqualTo(RefusalCode.NICKNAME_NEAR_REAL_NAME);
        does(caller, new ChooseNickname("ゆい", true));
    }

    @Test
    void rulesOfNamesComeBeforeTheQuestionAboutTheRealName() {
        var link = office.town.invite(office.addParticipant(office.staff(Role.MANAGER), null));
        var caller = office.town.caller(office.town.open(link));

        assertThat(Town.refused(ask(caller, new ChooseNickname("スタッフゆい", true))))
                .isEqualTo(RefusalCode.NICKNAME_RESERVED);
    }

    @Test
    void aWrongCodeOfANewAuthenticatorIsRefused() {
        var person = office.town.registered(true, Set.of(Role.MANAGER));
        var caller = office.town.caller(office.town.open(office.town.invite(person)));

        assertThat(Town.refused(ask(caller, new WelcomeRequest.FinishTotp("123456"))))
                .isEqualTo(RefusalCode.WRONG_CODE);
        var secret = (Result.TotpSecret) Office.done(ask(caller, new WelcomeRequest.BeginTotp()));
        assertThat(Town.refused(ask(caller, new WelcomeRequest.FinishTotp("12345"))))
                .isEqualTo(RefusalCode.WRONG_CODE);
        does(caller, new WelcomeRequest.FinishTotp(office.town.code(secret.base32())));
    }

    private void does(Caller caller, WelcomeRequest wish) {
        assertThat(Town.done(ask(caller, wish))).isNull();
    }

    private CompletionStage<Outcome<@Nullable Result>> ask(Caller caller, WelcomeRequest wish) {
        return office.welcome.handle(caller, wish);
    }
}
