package ibasho.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.opening.duty.DutyEvent;
import ibasho.opening.duty.DutyEvent.Kind;
import ibasho.protocol.DutyState;
import ibasho.protocol.Hat;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who was on duty from when to when. */
final class DutyReplayTest {
    private static final String KUSUNOKI = "kusunoki";
    private static final String KAEDE = "kaede";

    @Test
    void fromCheckingInToCheckingOut() {
        assertThat(
                        DutyReplay.of(
                                List.of(
                                        in("12:30", KUSUNOKI, Hat.MANAGER, Hat.EXCHANGE),
                                        in("12:40", KAEDE, Hat.CONSULT),
                                        out("17:20", KAEDE),
                                        out("17:30", KUSUNOKI))))
                .containsExactly(
                        manager(KUSUNOKI, "12:30", "17:30"), other(KAEDE, "12:40", "17:20"));
    }

    @Test
    void whoeverIsStillThereHasNoEnd() {
        assertThat(DutyReplay.of(List.of(in("12:30", KUSUNOKI, Hat.MANAGER))))
                .containsExactly(manager(KUSUNOKI, "12:30", null));
    }

    @Test
    void anAcceptedHandOverEndsOneAndBeginsTheOther() {
        assertThat(
                        DutyReplay.of(
                                List.of(
                                        in("12:30", KUSUNOKI, Hat.MANAGER),
                                        in("12:30", KAEDE, Hat.CONSULT),
                                        handOver("15:00", KUSUNOKI, KAEDE, Hat.MANAGER),
                                        out("17:30", KAEDE))))
                .containsExactly(
                        manager(KUSUNOKI, "12:30", "15:00"),
                        other(KAEDE, "12:30", "15:00"),
                        manager(KAEDE, "15:00", "17:30"));
    }

    @Test
    void changingStateOrFurtherHatsIsOneStretch() {
        assertThat(
                        DutyReplay.of(
                                List.of(
                                        in("12:30", KUSUNOKI, Hat.MANAGER),
                                        in("14:00", KUSUNOKI, Hat.MANAGER, Hat.INFO),
                                        out("17:30", KUSUNOKI))))
                .containsExactly(manager(KUSUNOKI, "12:30", "17:30"));
    }

    @Test
    void aLossIsNoCoverageFromTheMomentOfTheLossOn() {
        assertThat(
                        DutyReplay.of(
                                List.of(
                                        in("12:30", KUSUNOKI, Hat.MANAGER),
                                        in("12:30", KAEDE, Hat.CONSULT),
                                        lost("14:05", "14:00"),
                                        event("14:12", Kind.BACK, KUSUNOKI, Set.of(), null),
                                        out("17:30", KUSUNOKI),
                                        out("17:30", KAEDE))))
                .containsExactlyInAnyOrder(
                        manager(KUSUNOKI, "12:30", "14:00"),
                        manager(KUSUNOKI, "14:12", "17:30"),
                        other(KAEDE, "12:30", "17:30"));
    }

    @Test
    void aLossThatNobodyEndedEndsWithDuty() {
        assertThat(
                        DutyReplay.of(
                                List.of(
                                        in("12:30", KUSUNOKI, Hat.MANAGER),
                                        lost("16:55", "16:50"),
                                        out("17:00", KUSUNOKI),
                                        in("19:00", KUSUNOKI, Hat.MANAGER))))
                .containsExactly(
                        manager(KUSUNOKI, "12:30", "16:50"), manager(KUSUNOKI, "19:00", null));
    }

    @Test
    void aClockSetBackAnHourTakesNoHourAway() {
        var stepped =
                new DutyEvent(
                        new OpeningId("tuesday"),
                        at("14:00"),
                        Kind.CLOCK_STEPPED,
                        null,
                        null,
                        "",
                        false,
                        Set.of(),
                        null,
                        at("15:00"));

        assertThat(
                        DutyReplay.of(
                                List.of(
                                        in("13:30", KUSUNOKI, Hat.MANAGER),
                                        stepped,
                                        out("17:00", KUSUNOKI))))
                .containsExactly(manager(KUSUNOKI, "12:30", "17:00"));
    }

    private static DutyEvent in(String time, String who, Hat... hats) {
        return event(time, Kind.CHECKED_IN, new ParticipantId(who), Set.of(hats), null);
    }

    private static DutyEvent out(String time, String who) {
        return event(time, Kind.CHECKED_OUT, new ParticipantId(who), Set.of(), null);
    }

    private static DutyEvent event(
            String time, Kind kind, String who, Set<Hat> hats, @Nullable String since) {
        return event(time, kind, new ParticipantId(who), hats, since);
    }

    private static DutyEvent handOver(String time, String from, String to, Hat hat) {
        return new DutyEvent(
                new OpeningId("tuesday"),
                at(time),
                Kind.ACCEPTED,
                new ParticipantId(to),
                new ParticipantId(from),
                to,
                false,
                Set.of(hat),
                DutyState.IN_ROOM,
                null);
    }

    private static DutyEvent lost(String time, String since) {
        return event(time, Kind.LOST, (ParticipantId) null, Set.of(), since);
    }

    private static DutyEvent event(
            String time,
            Kind kind,
            @Nullable ParticipantId who,
            Set<Hat> hats,
            @Nullable String since) {
        return new DutyEvent(
                new OpeningId("tuesday"),
                at(time),
                kind,
                who,
                null,
                who == null ? "" : who.value(),
                false,
                hats,
                DutyState.IN_ROOM,
                since == null ? null : at(since));
    }

    private static DutyStretch manager(String who, String from, @Nullable String to) {
        return new DutyStretch(
                new ParticipantId(who), who, true, at(from), to == null ? null : at(to));
    }

    private static DutyStretch other(String who, String from, String to) {
        return new DutyStretch(new ParticipantId(who), who, false, at(from), at(to));
    }

    private static Instant at(String time) {
        return HoursScene.at("2026-11-24", time);
    }
}
