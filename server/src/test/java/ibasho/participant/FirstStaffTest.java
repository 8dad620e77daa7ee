package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SignIn;
import ibasho.protocol.WelcomeStep;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class FirstStaffTest {
    private final DatabaseFixture fixture;
    private Town town;

    FirstStaffTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void whoeverWasMadeOnTheHostSignsInWithBothFactorsAndArrives() {
        var made = done(create(Town.PASSWORD, Role.SYSADMIN, Role.MANAGER));
        var base32 = made.totpUri().replaceAll(".*secret=([A-Z2-7]+).*", "$1");

        var wish = new SignIn.Secret("root", Town.PASSWORD, town.code(base32), false);
        var holder = town.alive((NewSession) done(town.signIn(wish, Town.PHONE)));

        assertThat(holder.caller().roles()).isEqualTo(Set.of(Role.SYSADMIN, Role.MANAGER));
        assertThat(holder.self().remaining())
                .containsExactly(
                        WelcomeStep.NICKNAME,
                        WelcomeStep.AVATAR,
                        WelcomeStep.PLEDGE,
                        WelcomeStep.RULES);
        assertThat(town.acts()).contains("staff.madeOnHost");
    }

    @Test
    void weakPasswordsUnfitRolesAndTakenNamesAreRefused() {
        assertThat(refused(create("password1234", Role.SYSADMIN)))
                .isEqualTo(RefusalCode.SECRET_TOO_COMMON);
        assertThat(refused(create(Town.PASSWORD, Role.PARTICIPANT)))
                .isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(refused(create(Town.PASSWORD))).isEqualTo(RefusalCode.BAD_VALUE);
        done(create(Town.PASSWORD, Role.SYSADMIN));
        assertThat(refused(create(Town.PASSWORD, Role.SYSADMIN)))
                .isEqualTo(RefusalCode.SIGN_IN_NAME_TAKEN);
    }

    private CompletionStage<Outcome<FirstStaff.Made>> create(String password, Role... roles) {
        return town.firstStaff.create(
                town.space, new FirstStaff.Wish(Set.of(roles), "root", password));
    }
}
