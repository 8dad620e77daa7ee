package ibasho.participant;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GuessLimitsTest {
    private static final SpaceId SPACE = new SpaceId("space");

    private final TestClock clock = new TestClock();
    private final GuessLimits limits = new GuessLimits(clock);

    @Test
    void oneAddressGetsSixGuessesAtOneName() {
        assertThat(guesses("ひなた", "attacker", 100)).isEqualTo(6);
    }

    @Test
    void manyAddressesGetTenGuessesAtOneNameTogether() {
        int right = 0;
        for (int address = 0; address < 100; address++) {
            right += guesses("ひなた", "address-" + address, 10);
        }

        assertThat(right).isEqualTo(10);
    }

    @Test
    void oneAddressAloneCannotTakeTheNameFromItsOwner() {
        guesses("ひなた", "attacker", 100);

        assertThat(guesses("ひなた", "owner", 1)).isEqualTo(1);
    }

    @Test
    void aKnownDeviceIsNotSlowedByStrangers() {
        manyAddressesGuess();

        assertThat(pay("ひなた", "owner", "mark")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aKnownDeviceHasTenGuessesOfItsOwn() {
        int paid = 0;
        for (int i = 0; i < 50; i++) {
            paid += pay("ひなた", "owner", "mark") instanceof Outcome.Done ? 1 : 0;
        }

        assertThat(paid).isEqualTo(10);
    }

    @Test
    void oneAddressGetsFortyGuessesAtAllNames() {
        int paid = 0;
        for (int name = 0; name < 100; name++) {
            paid += guesses("name-" + name, "school", 1);
        }

        assertThat(paid).isEqualTo(40);
    }

    @Test
    void whoeverWasRightPaysNothing() {
        for (int i = 0; i < 100; i++) {
            switch (pay("ひなた", "owner", null)) {
                case Outcome.Done<GuessLimits.Paid>(var paid) -> paid.back();
                case Outcome.Refused<GuessLimits.Paid>(var why) -> throw new AssertionError(why);
            }
        }
    }

    @Test
    void theRefusalSaysHowLongToWait() {
        guesses("ひなた", "attacker", 6);

        var seconds = GuessLimits.NAME_AND_ADDRESS.oneMoreAfter().toSeconds() + 1;
        assertThat(pay("ひなた", "attacker", null))
                .isEqualTo(
                        Outcome.refused(
                                Refusal.of(RefusalCode.SIGN_IN_SLOWED, "waitSeconds", seconds)));
    }

    @Test
    void afterTheWaitOneMoreGuessIsFree() {
        guesses("ひなた", "attacker", 6);
        clock.forward(GuessLimits.NAME_AND_ADDRESS.oneMoreAfter());

        assertThat(guesses("ひなた", "attacker", 5)).isEqualTo(1);
    }

    @Test
    void namesOfOneSpaceDoNotSlowThoseOfAnother() {
        guesses("ひなた", "attacker", 6);

        assertThat(limits.pay(new SpaceId("other"), "ひなた", "attacker", null))
                .isInstanceOf(Outcome.Done.class);
    }

    private void manyAddressesGuess() {
        for (int address = 0; address < 20; address++) {
            guesses("ひなた", "address-" + address, 1);
        }
    }

    private int guesses(String name, String address, int tries) {
        int paid = 0;
        for (int i = 0; i < tries; i++) {
            paid += pay(name, address, null) instanceof Outcome.Done ? 1 : 0;
        }
        return paid;
    }

    private Outcome<GuessLimits.Paid> pay(String name, String address, @Nullable String knownBy) {
        return limits.pay(SPACE, name, address, knownBy);
    }
}
