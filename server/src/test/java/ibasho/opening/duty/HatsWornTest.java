package ibasho.opening.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.duty.DutyEvent.Kind;
import ibasho.protocol.DutyState;
import ibasho.protocol.Hat;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HatsWornTest {
    private static final Instant NINE = Instant.parse("2026-11-23T00:00:00Z");
    private static final DutyPerson KUSUNOKI =
            new DutyPerson(new ParticipantId("kusunoki"), "くすのき", false, Set.of());
    private static final DutyPerson KAEDE =
            new DutyPerson(new ParticipantId("kaede"), "かえで", false, Set.of());

    @Test
    void hatsAreWornFromCheckInToCheckOut() {
        var worn =
                HatsWorn.of(
                        List.of(
                                event(0, Kind.CHECKED_IN, KUSUNOKI, Hat.INFO, Hat.MANAGER),
                                event(60, Kind.CHECKED_OUT, KUSUNOKI)));

        assertThat(worn.at(KUSUNOKI.who(), NINE.minusSeconds(1))).isEmpty();
        assertThat(worn.at(KUSUNOKI.who(), NINE.plusSeconds(59)))
                .containsExactly(Hat.MANAGER, Hat.INFO);
        assertThat(worn.at(KUSUNOKI.who(), NINE.plusSeconds(60))).isEmpty();
    }

    @Test
    void handedOverHatsChangeHeads() {
        var worn =
                HatsWorn.of(
                        List.of(
                                event(0, Kind.CHECKED_IN, KUSUNOKI, Hat.INFO, Hat.MANAGER),
                                event(0, Kind.CHECKED_IN, KAEDE, Hat.CONSULT),
                                event(60, Kind.ACCEPTED, KAEDE, Hat.MANAGER).with(KUSUNOKI.who())));

        assertThat(worn.at(KAEDE.who(), NINE.plusSeconds(60)))
                .containsExactly(Hat.MANAGER, Hat.CONSULT);
        assertThat(worn.at(KUSUNOKI.who(), NINE.plusSeconds(60))).containsExactly(Hat.INFO);
    }

    private static DutyEvent event(int second, Kind kind, DutyPerson who, Hat... hats) {
        var at = NINE.plusSeconds(second);
        return DutyEvent.of(new OpeningId("o"), at, kind, who)
                .with(Set.of(hats), DutyState.IN_ROOM);
    }
}
