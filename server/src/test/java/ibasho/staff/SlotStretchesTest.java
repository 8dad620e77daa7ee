package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.Hat;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ShiftId;
import ibasho.protocol.ShiftView;
import ibasho.protocol.SlotId;
import ibasho.protocol.SlotStretchView;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SlotStretchesTest {
    private static final Instant NINE = Instant.parse("2026-10-19T00:00:00Z");
    private static final ParticipantId KAEDE = new ParticipantId("kaede");
    private static final ParticipantId NARA = new ParticipantId("nara");
    private static final ParticipantId USAGI = new ParticipantId("usagi");
    private static final OpeningWindow OPENING = OpeningWindow.outside("月曜", NINE, at(480));

    @Test
    void aSecondCounsellorOnTheRosterKeepsOneRoomFree() {
        var stretches = full(List.of(shift(KAEDE), shift(NARA)), slot(KAEDE, 60, USAGI));

        assertThat(stretches).isEmpty();
    }

    @Test
    void appointmentsOfEveryCounsellorAtOnceAreTold() {
        var stretches =
                full(
                        List.of(shift(KAEDE), shift(NARA)),
                        slot(KAEDE, 60, USAGI),
                        slot(NARA, 80, USAGI));

        assertThat(stretches).containsExactly(new SlotStretchView("月曜", at(80), at(100), true));
    }

    @Test
    void freeTimesWarnBeforeTheyAreTaken() {
        var stretches = full(List.of(shift(KAEDE)), slot(KAEDE, 60, USAGI), slot(KAEDE, 100, null));

        assertThat(stretches)
                .containsExactly(
                        new SlotStretchView("月曜", at(60), at(100), true),
                        new SlotStretchView("月曜", at(100), at(140), false));
    }

    @Test
    void whoIsOnDutyWithoutAShiftCountsAndTimesBesideTheOpeningDoNot() {
        var beside = slot(KAEDE, 500, USAGI);
        var duty =
                new SlotStretches(
                        OPENING, List.of(), Set.of(NARA), List.of(slot(KAEDE, 60, USAGI)));

        assertThat(duty.full()).isEmpty();
        assertThat(full(List.of(), beside)).isEmpty();
        assertThat(full(List.of(), slot(KAEDE, 460, USAGI)))
                .containsExactly(new SlotStretchView("月曜", at(460), at(480), true));
    }

    private static List<SlotStretchView> full(List<ShiftView> shifts, Slot... slots) {
        return new SlotStretches(OPENING, shifts, Set.of(), List.of(slots)).full();
    }

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static ShiftView shift(ParticipantId who) {
        return new ShiftView(
                new ShiftId("s"), new OpeningId("o"), who, Set.of(Hat.CONSULT), NINE, at(480), 1);
    }

    private static Slot slot(ParticipantId whose, int minute, @Nullable ParticipantId who) {
        return new Slot(
                new SlotId("x"),
                new SpaceId("s"),
                whose,
                at(minute),
                at(minute + 40),
                ConsultMedium.TEXT,
                "",
                who,
                who == null ? null : NINE,
                null,
                null,
                null);
    }
}
