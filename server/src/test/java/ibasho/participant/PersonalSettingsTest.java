package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.join;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.PersonalSettings;
import ibasho.protocol.PersonalSettings.Language;
import ibasho.protocol.PersonalSettings.Motion;
import ibasho.protocol.PersonalSettings.RoomViewing;
import ibasho.protocol.PersonalSettings.Sound;
import ibasho.protocol.PersonalSettings.Talking;
import ibasho.protocol.PersonalSettings.TextSize;
import ibasho.protocol.PersonalSettings.Theme;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class PersonalSettingsTest {
    private static final PersonalSettings NIGHT =
            new PersonalSettings(
                    Language.JA_EASY,
                    true,
                    TextSize.LARGE,
                    Theme.DARK,
                    true,
                    Motion.CALM,
                    RoomViewing.MAP,
                    Set.of(Sound.TABLE_LINE, Sound.DOOR),
                    true,
                    Talking.OPEN);
    private static final PersonalSettings DAY =
            new PersonalSettings(
                    Language.JA,
                    false,
                    TextSize.NORMAL,
                    Theme.AUTO,
                    false,
                    Motion.AUTO,
                    RoomViewing.AUTO,
                    Set.of(),
                    false,
                    Talking.PRESS);

    private final DatabaseFixture fixture;
    private Town town;

    PersonalSettingsTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void nothingIsKeptUntilSomebodyChooses() {
        town.arrived("ひなた");

        assertThat(town.alive(town.signedIn("ひなた", Town.PHONE)).self().settings()).isNull();
    }

    @Test
    void whatIsChosenOnOneDeviceIsThereOnAnother() {
        town.arrived("ひなた");
        var phone = town.caller(town.signedIn("ひなた", Town.PHONE));

        join(town.account.keep(phone, NIGHT));

        var elsewhere = town.alive(town.signedIn("ひなた", Town.ELSEWHERE));
        assertThat(elsewhere.self().settings()).isEqualTo(NIGHT);
    }

    @Test
    void theLastChoiceCounts() {
        town.arrived("ひなた");
        var session = town.signedIn("ひなた", Town.PHONE);
        join(town.account.keep(town.caller(session), NIGHT));

        join(town.account.keep(town.caller(session), DAY));

        assertThat(town.alive(session).self().settings()).isEqualTo(DAY);
    }

    @Test
    void ownOtherTabsAreTold() {
        var person = town.arrived("ひなた");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));

        join(town.account.keep(caller, NIGHT));

        assertThat(town.heard.changed).endsWith(person);
    }

    @Test
    void nobodyElseIsTouched() {
        town.arrived("ひなた");
        town.arrived("もみじ");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));

        join(town.account.keep(caller, NIGHT));

        var other = town.alive(town.signedIn("もみじ", Town.PHONE));
        assertThat(other.self().settings()).isNull();
    }

    @Test
    void theScreenKnowsWhetherAnythingMayStayOnTheDevice() {
        town.arrived("ひなた");

        assertThat(town.alive(town.remembered("ひなた", Town.PHONE)).self().remembered()).isTrue();
        assertThat(town.alive(town.signedIn("ひなた", Town.PHONE)).self().remembered()).isFalse();
    }

    @Test
    void settingsGoWithAPersonWhoLeavesForGood() {
        var person = town.arrived("ひなた");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));
        join(town.account.keep(caller, NIGHT));

        done(town.standing.leave(caller, person, (_, _) -> Outcome.done(Nothing.NOTHING)));

        assertThat(town.<@Nullable PersonalSettings>read(shelves -> shelves.settings().of(person)))
                .isNull();
    }
}
