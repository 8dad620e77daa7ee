package ibasho.participant;

import static ibasho.participant.Town.done;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.RefusalCode;
import ibasho.protocol.SignIn;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Strangers guess at a name; its owner still comes in. One engine: purses lie in memory. */
final class BackOffTest {
    private static final DatabaseFixture FIXTURE = DatabaseFixture.fresh(Engine.SQLITE);

    private final Town town = new Town(FIXTURE);

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void strangersGetTenGuessesAndTheRightOneAfterThatIsSlowedToo() {
        town.arrived("ひなた");

        assertThat(strangersGuess("ひなた")).containsOnlyOnce(RefusalCode.SIGN_IN_SLOWED);
        assertThat(town.refusedSignIn("ひなた", Town.SECRET, Town.ELSEWHERE))
                .isEqualTo(RefusalCode.SIGN_IN_SLOWED);
    }

    @Test
    void aNameThatDoesNotExistIsSlowedAlike() {
        town.arrived("ひなた");

        assertThat(strangersGuess("いない人")).isEqualTo(strangersGuess("ひなた"));
    }

    @Test
    void theOwnerComesInOnADeviceThatIsRemembered() {
        var person = town.arrived("ひなた");
        var mark = town.remembered("ひなた", Town.PHONE).deviceToken();
        town.endAll(person);
        strangersGuess("ひなた");

        var session = town.signedIn("ひなた", with(mark, null));

        assertThat(town.caller(session).who()).isEqualTo(person);
    }

    @Test
    void theOwnerComesInOnADeviceThatStillHoldsASession() {
        var person = town.arrived("ひなた");
        var open = town.signedIn("ひなた", Town.PHONE);
        strangersGuess("ひなた");

        var session = town.signedIn("ひなた", with(null, open.token()));

        assertThat(town.caller(session).who()).isEqualTo(person);
    }

    @Test
    void aMarkOfSomebodyElseHelpsNobody() {
        town.arrived("ひなた");
        town.arrived("つばめ");
        var mark = town.remembered("つばめ", Town.PHONE).deviceToken();
        strangersGuess("ひなた");

        assertThat(town.refusedSignIn("ひなた", Town.SECRET, with(mark, null)))
                .isEqualTo(RefusalCode.SIGN_IN_SLOWED);
    }

    @Test
    void theOwnerComesInByPasskey() {
        var person = town.arrived("ひなた");
        var authenticator = new Authenticator();
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));
        var made = authenticator.make(done(town.passkeyKeeping.begin(caller)));
        done(town.passkeyKeeping.finish(caller, made, "電話"));
        authenticator.counter++;
        strangersGuess("ひなた");

        var options = done(town.door.passkeyOptions(town.space, Town.PHONE));
        var shown = new SignIn.Passkey(authenticator.show(options), false);
        var session = (NewSession) done(town.signIn(shown, Town.ELSEWHERE));

        assertThat(town.caller(session).who()).isEqualTo(person);
    }

    @Test
    void theOwnerComesInByALinkFromStaff() {
        var person = town.arrived("ひなた");
        strangersGuess("ひなた");

        var session = town.open(town.invite(person));

        assertThat(town.caller(session).who()).isEqualTo(person);
    }

    /** Eleven guesses from eleven addresses. */
    private List<RefusalCode> strangersGuess(String name) {
        var answers = new ArrayList<RefusalCode>();
        for (int address = 0; address < 11; address++) {
            var stranger = new DeviceHint("curl", false, name + "-address-" + address);
            answers.add(town.refusedSignIn(name, "guess-number-" + address, stranger));
        }
        return answers;
    }

    private static DeviceHint with(@Nullable String mark, @Nullable String sessionToken) {
        return new DeviceHint(Town.PHONE.userAgent(), false, "home", mark, sessionToken);
    }
}
