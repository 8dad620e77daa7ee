package ibasho.moderation.aside;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hiding somebody for oneself. */
@OnBothEngines
final class AsidesTest {
    private final DatabaseFixture fixture;
    private final TestClock clock = new TestClock();
    private final SpaceId space;

    AsidesTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.space = fixture.space();
    }

    @Test
    void isKeptAcrossARestartAndGoesOneWayOnly() {
        var hana = new ParticipantId("hana-1");
        var kuma = new ParticipantId("kuma-1");

        var now = put(open(), hana, kuma, true);

        assertThat(now).isEqualTo(Outcome.done(Set.of(kuma)));
        assertThat(open().hides(hana, kuma)).isTrue();
        assertThat(open().hides(kuma, hana)).isFalse();
    }

    @Test
    void canBeTakenBackAndTwiceIsTheSameAsOnce() {
        var hana = new ParticipantId("hana-2");
        var kuma = new ParticipantId("kuma-2");
        var asides = open();
        put(asides, hana, kuma, true);
        put(asides, hana, kuma, true);

        put(asides, hana, kuma, false);

        assertThat(asides.of(hana)).isEmpty();
        assertThat(open().of(hana)).isEmpty();
    }

    @Test
    void nobodyHidesThemselves() {
        var hana = new ParticipantId("hana-3");

        assertThat(put(open(), hana, hana, true))
                .isEqualTo(Outcome.refused(RefusalCode.NOT_ONESELF));
    }

    @Test
    void thereIsAnEndToIt() {
        var hana = new ParticipantId("hana-4");
        var asides = open();
        for (var i = 0; i < Asides.MAX_HIDDEN; i++) {
            var _ = asides.put(space, hana, new ParticipantId("somebody-" + i), true);
        }

        var more = asides.put(space, hana, new ParticipantId("one-more"), true).join();
        var again = asides.put(space, hana, new ParticipantId("somebody-0"), true).join();

        assertThat(((Outcome.Refused<?>) more).why().code()).isEqualTo(RefusalCode.TOO_MANY);
        assertThat(again).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<Set<ParticipantId>> put(
            Asides asides, ParticipantId who, ParticipantId other, boolean on) {
        return asides.put(space, who, other, on).join();
    }

    private Asides open() {
        return Asides.open(new AsideStore(fixture.database()), clock);
    }
}
