package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SignIn;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class SecretSignInTest {
    private final DatabaseFixture fixture;
    private Town town;

    SecretSignInTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void nameAndSecretOpenTheDoorInAnyWidth() {
        var person = town.arrived("Hinata");
        var wide = "Ｈｉｎａｔａ";
        var halfKana = Town.SECRET;

        var session = done(town.signIn(new SignIn.Secret(wide, halfKana, null, false), Town.PHONE));

        assertThat(town.caller((NewSession) session).who()).isEqualTo(person);
    }

    @Test
    void everyFailureIsTheSameRefusalAfterTheSameWork() {
        var suspended = town.arrived("つばめ");
        town.arrived("ひなた");
        town.arrivedStaff("佐藤", Role.MANAGER);
        done(
                town.standing.suspend(
                        town.somebody(), suspended, "理由", (_, _) -> Outcome.done(Nothing.NOTHING)));

        assertThat(failure("ひなた", "ちがうあいことばです", null)).isEqualTo(failed());
        assertThat(failure("いない人", Town.SECRET, null)).isEqualTo(failed());
        assertThat(failure("つばめ", Town.SECRET, null)).isEqualTo(failed());
        assertThat(failure("佐藤", Town.PASSWORD, null)).isEqualTo(failed());
        assertThat(failure("佐藤", Town.PASSWORD, "000000")).isEqualTo(failed());
        assertThat(failure("佐藤", "wrong-" + Town.PASSWORD, "000000")).isEqualTo(failed());
        assertThat(failure("", "", null)).isEqualTo(failed());
    }

    @Test
    void whatAnUnknownNameIsMeasuredAgainstCostsWhatARealHashCosts() {
        var real = new SecretHash().hash(Town.SECRET);

        assertThat(parameters(SecretHash.NOBODY)).isEqualTo(parameters(real));
        assertThat(SecretHash.NOBODY).hasSameSizeAs(real);
    }

    @Test
    void staffComeInWithPasswordAndCode() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);

        var session = staff("佐藤", town.code(boss.base32()));

        assertThat(town.caller(session).arrived()).isTrue();
        assertThat(town.acts()).contains("staff.signedIn");
    }

    @Test
    void aCodeIsSpentOnce() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);
        var code = town.code(boss.base32());
        staff("佐藤", code);

        assertThat(failure("佐藤", Town.PASSWORD, code)).isEqualTo(failed());
    }

    @Test
    void aCodeFromBeforeASpentOneIsRefused() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);
        var early = town.code(boss.base32());
        town.clock.forward(Duration.ofSeconds(30));
        staff("佐藤", town.code(boss.base32()));

        assertThat(failure("佐藤", Town.PASSWORD, early)).isEqualTo(failed());
    }

    @Test
    void theClockOfThePhoneMayBeOneStepOff() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);
        var code = town.code(boss.base32());
        town.clock.forward(Duration.ofSeconds(30));

        assertThat(town.caller(staff("佐藤", code)).who()).isEqualTo(boss.id());
    }

    @Test
    void twoStepsOffIsTooMuch() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);
        var code = town.code(boss.base32());
        town.clock.forward(Duration.ofSeconds(60));

        assertThat(failure("佐藤", Town.PASSWORD, code)).isEqualTo(failed());
    }

    @Test
    void aParticipantWhoSetUpAnAuthenticatorNeedsIt() {
        town.arrived("ひなた");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));
        var base32 = done(town.authenticators.begin(caller)).base32();
        done(town.authenticators.finish(caller, town.code(base32)));
        town.clock.forward(Duration.ofMinutes(1));

        assertThat(failure("ひなた", Town.SECRET, null)).isEqualTo(failed());
        var wish = new SignIn.Secret("ひなた", Town.SECRET, town.code(base32), false);
        assertThat(done(town.signIn(wish, Town.PHONE))).isInstanceOf(NewSession.class);
    }

    @Test
    void theSecretOfAnAuthenticatorLiesSealed() {
        var boss = town.arrivedStaff("佐藤", Role.MANAGER);

        var sealed =
                Town.join(
                        town.database.read(handle ->
                                handle.createQuery("select sealed from totp where person_id = :id")
                                        .bind("id", boss.id())
                                        .mapTo(byte[].class)
                                        .one()));

        assertThat(new String(sealed, ISO_8859_1)).doesNotContain(boss.base32());
    }

    @Test
    void whoeverLostTheWayInIsHeardWhetherKnownOrNot() {
        var person = town.arrived("ひなた");

        var known = done(town.signIn(new SignIn.Lost("ひなた"), Town.PHONE));
        var unknown = done(town.signIn(new SignIn.Lost("いない人"), Town.PHONE));

        assertThat(known).isEqualTo(unknown);
        assertThat(town.person(person).askedForHelpAt()).isEqualTo(town.clock.instant());
        assertThat(town.acts()).endsWith("wayIn.lost", "wayIn.lost");
    }

    @Test
    void aNewLinkAnswersTheWish() {
        var person = town.arrived("ひなた");
        done(town.signIn(new SignIn.Lost("ひなた"), Town.PHONE));

        town.invite(person);

        assertThat(town.person(person).askedForHelpAt()).isNull();
    }

    private NewSession staff(String name, String code) {
        var wish = new SignIn.Secret(name, Town.PASSWORD, code, false);
        return (NewSession) done(town.signIn(wish, Town.PHONE));
    }

    /** What came back, and how many secrets were checked for it. */
    private Failure failure(String name, String secret, @Nullable String code) {
        var before = town.door.secretsChecked();
        var wish = new SignIn.Secret(name, secret, code, false);

        var why = refused(town.signIn(wish, Town.PHONE));

        return new Failure(why, town.door.secretsChecked() - before);
    }

    private static Failure failed() {
        return new Failure(RefusalCode.SIGN_IN_FAILED, 1);
    }

    private static String parameters(String phc) {
        return phc.substring(0, phc.indexOf("p=1") + 3);
    }

    private record Failure(RefusalCode code, long secretsChecked) {}
}
