package ibasho.participant;

import static ibasho.participant.Town.done;
import static ibasho.participant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Caller;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class LooksTest {
    private final DatabaseFixture fixture;
    private Town town;

    LooksTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.town = new Town(fixture);
    }

    @BeforeEach
    void moveToAFreshTown() {
        town = new Town(fixture);
    }

    @Test
    void aNameThatReadsLikeAnothersIsTaken() {
        town.arrived("ひなた");
        var other = newcomer();

        for (var lookAlike : new String[] {"ひなた", "ヒナタ", "ﾋﾅﾀ", "ひなたさん", "ひ・な・た", "ひなたー"}) {
            assertThat(refused(town.looks.nickname(other, lookAlike)))
                    .as(lookAlike)
                    .isEqualTo(RefusalCode.NICKNAME_TAKEN);
        }
    }

    @Test
    void aNameWithTheNameOfStaffInItIsReserved() {
        town.arrivedStaff("たかはし", Role.COUNSELLOR);
        var participant = newcomer();

        assertThat(refused(town.looks.nickname(participant, "タカハシ2")))
                .isEqualTo(RefusalCode.NICKNAME_RESERVED);
        assertThat(refused(town.looks.nickname(participant, "たかはし")))
                .isEqualTo(RefusalCode.NICKNAME_TAKEN);
    }

    @Test
    void aShortStaffNameWithANumberIsReservedToo() {
        town.arrivedStaff("佐藤", Role.MANAGER);
        var participant = newcomer();

        for (var lookAlike : new String[] {"佐藤2", "佐藤１", "7佐藤", "佐藤100"}) {
            assertThat(refused(town.looks.nickname(participant, lookAlike)))
                    .as(lookAlike)
                    .isEqualTo(RefusalCode.NICKNAME_RESERVED);
        }
        done(town.looks.nickname(participant, "佐藤錦"));
    }

    @Test
    void onesOwnNameMayBeWrittenAnotherWay() {
        var person = town.arrived("ひなた");
        var caller = town.caller(town.signedIn("ひなた", Town.PHONE));

        done(town.looks.nickname(caller, "ヒナタ"));

        assertThat(Objects.requireNonNull(town.person(person).nickname()).text()).isEqualTo("ヒナタ");
        assertThat(town.heard.changed).endsWith(person);
    }

    @Test
    void aNameOfAnotherSpaceIsFree() {
        town.arrived("ひなた");
        var otherTown = new Town(fixture);

        var there = otherTown.arrived("ひなた");

        assertThat(otherTown.person(there).nickname()).isNotNull();
    }

    private Caller newcomer() {
        return town.caller(town.open(town.invite(town.registered())));
    }
}
