package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SignIn;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class PasskeyTest {
    private final DatabaseFixture fixture;
    private Town town;
    private Authenticator authenticator = new Authenticator();

    PasskeyTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
        authenticator = new Authenticator();
    }

    @Test
    void aPasskeyOpensTheDoor() {
        var person = town.arrived("ひなた");
        make(town.signedIn("ひなた", Town.PHONE));

        var session = (NewSession) done(show(authenticator.show(options())));

        assertThat(town.caller(session).who()).isEqualTo(person);
    }

    @Test
    void staffNeedNoCodeWithIt() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);
        var wish = new SignIn.Secret("佐藤", Town.PASSWORD, town.code(boss.base32()), false);
        make((NewSession) done(town.signIn(wish, Town.PHONE)));

        var session = (NewSession) done(show(authenticator.show(options())));

        assertThat(town.caller(session).arrived()).isTrue();
    }

    @Test
    void theSameAnswerDoesNotOpenTwice() {
        arrivedWithPasskey();
        var answer = authenticator.show(options());
        done(show(answer));

        assertThat(refused(show(answer))).isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void aDeviceWithoutACounterComesInAgainButNeverWithTheSameAnswer() {
        authenticator.counter = 0;
        town.arrived("ひなた");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));
        var made = authenticator.make(done(town.passkeyKeeping.begin(caller)));
        done(town.passkeyKeeping.finish(caller, made, "電話"));
        var answer = authenticator.show(options());
        done(show(answer));

        assertThat(refused(show(answer))).isEqualTo(RefusalCode.SIGN_IN_FAILED);
        assertThat(done(show(authenticator.show(options())))).isInstanceOf(NewSession.class);
    }

    @Test
    void anAnswerAfterFiveMinutesIsTooLate() {
        arrivedWithPasskey();
        var answer = authenticator.show(options());
        town.clock.forward(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(refused(show(answer))).isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void aPageOfSomebodyElseIsRefused() {
        arrivedWithPasskey();
        authenticator.origin = "https://hiroba.example.evil";

        assertThat(refused(show(authenticator.show(options()))))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void anAnswerForAnotherHostIsRefused() {
        arrivedWithPasskey();
        authenticator.rpId = "evil.example";

        assertThat(refused(show(authenticator.show(options()))))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void aDeviceThatDidNotCheckWhoHoldsItIsRefused() {
        arrivedWithPasskey();
        authenticator.verifiesPerson = false;

        assertThat(refused(show(authenticator.show(options()))))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void aCounterThatDoesNotMoveIsACopy() {
        arrivedWithPasskey();
        authenticator.counter = 7;
        done(show(authenticator.show(options())));

        assertThat(refused(show(authenticator.show(options()))))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void anUnknownPasskeyLooksLikeAnyOtherFailure() {
        var stranger = new Authenticator();
        var caller = arrivedWithPasskey();
        stranger.make(
                town.passkeys.beginMaking(caller.session(), town.person(caller.who()), List.of()));

        assertThat(refused(show(stranger.show(options())))).isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void nonsenseIsRefusedAndNeverThrown() {
        for (var nonsense :
                new String[] {
                    "",
                    "{}",
                    "[]",
                    "null",
                    "{\"id\":1}",
                    "\u0000",
                    "{\"rawId\":\"!\",\"response\":{}}"
                }) {
            assertThat(refused(show(nonsense))).isEqualTo(RefusalCode.SIGN_IN_FAILED);
        }
    }

    @Test
    void everyCutAnswerIsRefusedAndNeverThrown() {
        arrivedWithPasskey();
        var answer = authenticator.show(options());

        for (int end = 0; end < answer.strip().length(); end += 7) {
            assertThat(refused(show(answer.substring(0, end))))
                    .isEqualTo(RefusalCode.SIGN_IN_FAILED);
        }
    }

    @Test
    void nonsenseMakesNoPasskey() {
        town.arrived("ひなた");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));
        for (var nonsense : new String[] {"", "{}", "null", "{\"response\":{}}"}) {
            done(town.passkeyKeeping.begin(caller));

            assertThat(refused(town.passkeyKeeping.finish(caller, nonsense, "電話")))
                    .isEqualTo(RefusalCode.BAD_VALUE);
        }
    }

    @Test
    void aPasskeyMadeForAnotherSessionsQuestionIsRefused() {
        town.arrived("ひなた");
        var here = town.caller(town.signedIn("ひなた", Town.PHONE));
        var there = town.caller(town.signedIn("ひなた", Town.ELSEWHERE));
        var answer = authenticator.make(done(town.passkeyKeeping.begin(here)));
        done(town.passkeyKeeping.begin(there));

        assertThat(refused(town.passkeyKeeping.finish(there, answer, "電話")))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void anOpenSessionIsNotEnoughToPlantAPasskey() {
        town.arrived("ひなた");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));
        town.clock.forward(SessionLifetimes.FRESH_SIGN_IN);

        assertThat(refused(town.passkeyKeeping.begin(caller))).isEqualTo(RefusalCode.SIGN_IN_AGAIN);
    }

    @Test
    void theLastWayInStays() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);
        var wish = new SignIn.Secret("佐藤", Town.PASSWORD, town.code(boss.base32()), false);
        var session = (NewSession) done(town.signIn(wish, Town.PHONE));
        make(session);
        town.write(shelves -> shelves.totps().remove(boss.id()));
        var caller = town.caller(session);
        var key = Town.join(town.account.signIns(caller)).passkeys().getFirst();

        assertThat(refused(town.passkeyKeeping.remove(caller, key.id())))
                .isEqualTo(RefusalCode.LAST_SIGN_IN_WAY);
    }

    private Caller arrivedWithPasskey() {
        town.arrived("ひなた");
        return make(town.signedIn("ひなた", Town.PHONE));
    }

    private Caller make(NewSession session) {
        var caller = town.caller(session);
        var made = authenticator.make(done(town.passkeyKeeping.begin(caller)));
        done(town.passkeyKeeping.finish(caller, made, "わたしの電話"));
        authenticator.counter++;
        return caller;
    }

    private String options() {
        return done(town.door.passkeyOptions(town.space, Town.PHONE));
    }

    private CompletionStage<Outcome<SignInReply>> show(String answer) {
        return town.signIn(new SignIn.Passkey(answer, false), Town.PHONE);
    }
}
