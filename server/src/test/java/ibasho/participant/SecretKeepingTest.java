package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SignIn;
import ibasho.protocol.WelcomeRequest.SetSecret;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class SecretKeepingTest {
    private static final String OTHER = "みずたまもようのかさ";

    private final DatabaseFixture fixture;
    private Town town;

    SecretKeepingTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void thePresentSecretIsNeededToChangeIt() {
        var caller = arrivedCaller();

        assertThat(refused(set(caller, OTHER, null))).isEqualTo(RefusalCode.WRONG_CURRENT_SECRET);
        assertThat(refused(set(caller, OTHER, "ちがうあいことばです")))
                .isEqualTo(RefusalCode.WRONG_CURRENT_SECRET);
        done(set(caller, OTHER, Town.SECRET));
        assertThat(town.refusedSignIn("ひなた", Town.SECRET, Town.PHONE))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void guessingThePresentSecretIsSlowed() {
        var caller = arrivedCaller();
        for (int i = 0; i < GuessLimits.KNOWN_DEVICE.burst(); i++) {
            refused(set(caller, OTHER, "guess-number-" + i));
        }

        assertThat(refused(set(caller, OTHER, Town.SECRET))).isEqualTo(RefusalCode.SIGN_IN_SLOWED);
    }

    @Test
    void twoPeopleCannotHaveOneSignInName() {
        town.arrived("ひなた");
        var other = town.caller(town.open(town.invite(town.registered())));

        var wish = new SetSecret(" ひなた ", Town.SECRET, null);

        assertThat(refused(town.secrets.set(other, wish)))
                .isEqualTo(RefusalCode.SIGN_IN_NAME_TAKEN);
    }

    @Test
    void whileArrivingASlipIsCorrectedWithoutTheOldSecret() {
        var caller = town.caller(town.open(town.invite(town.registered())));
        done(set(caller, Town.SECRET, null));

        done(set(caller, OTHER, null));

        assertThat(town.refusedSignIn("ひなた", Town.SECRET, Town.PHONE))
                .isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }

    @Test
    void staffNeedTwelveCharacters() {
        var person = town.registered(true, Set.of(Role.MANAGER));
        var caller = town.caller(town.open(town.invite(person)));

        assertThat(refused(set(caller, "elevenchars", null)))
                .isEqualTo(RefusalCode.SECRET_TOO_SHORT);
    }

    @Test
    void anOpenSessionIsNotEnoughToPlantASecretBesideAPasskey() {
        var person = town.arrived("ひなた");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));
        var authenticator = new Authenticator();
        var made = authenticator.make(done(town.passkeyKeeping.begin(caller)));
        done(town.passkeyKeeping.finish(caller, made, "電話"));
        town.write(shelves -> shelves.secrets().remove(person));
        town.clock.forward(SessionLifetimes.FRESH_SIGN_IN);

        assertThat(refused(set(caller, OTHER, null))).isEqualTo(RefusalCode.SIGN_IN_AGAIN);
    }

    @Test
    void anOpenSessionOfStaffIsNotEnoughToChangeTheirPassword() {
        var worker = town.arrivedStaff("ひなた", Role.MANAGER);
        var way =
                new SignIn.Secret(worker.name(), Town.PASSWORD, town.code(worker.base32()), false);
        var caller = town.caller((NewSession) done(town.signIn(way, Town.PHONE)));
        town.clock.forward(SessionLifetimes.FRESH_SIGN_IN);

        assertThat(refused(set(caller, "violet-kettle-evening-9", Town.PASSWORD)))
                .isEqualTo(RefusalCode.SIGN_IN_AGAIN);
    }

    private Caller arrivedCaller() {
        town.arrived("ひなた");
        return town.caller(town.signedIn("ひなた", Town.PHONE));
    }

    private CompletionStage<Outcome<Nothing>> set(
            Caller caller, String secret, @Nullable String current) {
        return town.secrets.set(caller, new SetSecret("ひなた", secret, current));
    }
}
