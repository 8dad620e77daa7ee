package ibasho.opening.duty;

import ibasho.protocol.AlarmKind;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ShiftView;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens when no 管理者 can be reached while the door should be open: the staff on duty are
 * called, then whoever else may be 管理者, then 静かな場 begins (M-3.2.ア-1). A short cut is nobody's loss:
 * nothing is recorded before the first call. Confined to the door's thread, but {@link #lostSince}
 * may be asked from anywhere.
 */
final class ManagerWatch {
    private final Duty duty;
    private final DutyAlarm alarm;
    private final DutyTimes times;
    private volatile @Nullable Instant lostSince;
    private boolean recorded;
    private boolean askedDeputy;
    private boolean saidQuiet;

    /**
     * Nobody is missed yet.
     *
     * @param recordedLoss a loss that was recorded before a restart and has not ended
     */
    ManagerWatch(Duty duty, DutyAlarm alarm, DutyTimes times, @Nullable Instant recordedLoss) {
        this.duty = duty;
        this.alarm = alarm;
        this.times = times;
        this.lostSince = recordedLoss;
        this.recorded = recordedLoss != null;
    }

    @Nullable Instant lostSince() {
        return lostSince;
    }

    Duration onCallPatience() {
        return times.onCallPatience();
    }

    boolean callsForQuiet(Instant now) {
        var since = lostSince;
        return since != null && !now.isBefore(since.plus(times.quietAfter()));
    }

    void look(Moment moment) {
        if (duty.hasManager(moment.now())) {
            found(moment);
            return;
        }
        var since = lostSince;
        if (since == null) {
            since = moment.now();
            lostSince = since;
        }
        call(moment, since);
    }

    void rest() {
        lostSince = null;
        recorded = false;
        askedDeputy = false;
        saidQuiet = false;
    }

    void clockStepped(Duration by) {
        var since = lostSince;
        if (since != null) {
            lostSince = since.plus(by);
        }
    }

    private void found(Moment moment) {
        var since = lostSince;
        if (recorded && since != null) {
            var who = manager();
            duty.keep(
                    DutyEvent.nobody(
                            moment.opening(), moment.now(), DutyEvent.Kind.BACK, who, since));
            raise(moment, AlarmKind.MANAGER_BACK, onDuty(), since);
        }
        rest();
    }

    private void call(Moment moment, Instant since) {
        var gone = Duration.between(since, moment.now());
        if (!recorded && gone.compareTo(times.alarmAfter()) >= 0) {
            recorded = true;
            note(moment, DutyEvent.Kind.LOST, since);
            raise(moment, AlarmKind.MANAGER_LOST, onDuty(), since);
        }
        if (!askedDeputy && gone.compareTo(times.deputyAfter()) >= 0) {
            askedDeputy = true;
            note(moment, DutyEvent.Kind.DEPUTY_ASKED, since);
            raise(moment, AlarmKind.DEPUTY_ASKED, deputies(moment), since);
        }
        if (!saidQuiet && gone.compareTo(times.quietAfter()) >= 0) {
            saidQuiet = true;
            raise(moment, AlarmKind.QUIET_BEGINS, Set.of(), since);
        }
    }

    private void note(Moment moment, DutyEvent.Kind kind, Instant since) {
        duty.keep(DutyEvent.nobody(moment.opening(), moment.now(), kind, manager(), since));
    }

    private void raise(Moment moment, AlarmKind kind, Set<ParticipantId> people, Instant since) {
        alarm.raise(new AlarmCall(duty.space(), moment.opening(), kind, people, since));
    }

    private @Nullable ParticipantId manager() {
        return duty.people().stream()
                .filter(duty::isManager)
                .map(OnDuty::who)
                .findFirst()
                .orElse(null);
    }

    private Set<ParticipantId> onDuty() {
        return duty.people().stream().map(OnDuty::who).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Those planned as 管理者 for this opening, and those on duty who may be; empty asks everybody.
     */
    private Set<ParticipantId> deputies(Moment moment) {
        var planned =
                duty.rosters().of(moment.opening()).stream()
                        .filter(shift -> shift.hats().contains(Hat.MANAGER))
                        .map(ShiftView::person);
        return Stream.concat(planned, onDuty().stream())
                .filter(duty::mayManage)
                .filter(who -> !who.equals(manager()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
