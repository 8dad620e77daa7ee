package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.opening.Door;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.Duty;
import ibasho.opening.duty.DutyPerson;
import ibasho.opening.duty.Rosters;
import ibasho.protocol.DutyRequest;
import ibasho.protocol.Hat;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.RosterView;
import ibasho.protocol.ShiftId;
import ibasho.protocol.ShiftView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/** The roster: read by all who may be on duty, changed by 管理者 (ops-01). */
final class RosterDesk {
    private static final Duration AHEAD = Duration.ofDays(56);

    private final Door door;
    private final Duty duty;
    private final Rosters rosters;
    private final DutyStaff staff;
    private final InstantSource clock;

    RosterDesk(DutyParts parts, DutyStaff staff) {
        this.door = parts.door();
        this.duty = parts.duty();
        this.rosters = parts.rosters();
        this.staff = staff;
        this.clock = parts.clock();
    }

    CompletionStage<Result.Rosters> read(Caller caller) {
        return staff.all(caller.space())
                .thenApply(all ->
                        new Result.Rosters(
                                door.openingsWithin(AHEAD).stream().map(this::view).toList(),
                                staff.views(all)));
    }

    CompletionStage<Outcome<Result.ShiftSaved>> save(Caller caller, DutyRequest.SaveShift wish) {
        var opening = door.opening(wish.opening());
        if (opening == null) {
            return Answers.now(Outcome.refused(RefusalCode.NO_SUCH_OPENING));
        }
        return staff.find(caller.space(), wish.person())
                .thenCompose(found ->
                        Steps.next(
                                found.then(person -> mayWear(person, wish)),
                                _ -> save(caller, opening, wish)))
                .thenApply(saved -> saved.map(Result.ShiftSaved::new));
    }

    CompletionStage<Outcome<Nothing>> remove(Caller caller, ShiftId shift, long version) {
        return rosters.remove(caller.who(), shift, version);
    }

    private CompletionStage<Outcome<ShiftView>> save(
            Caller caller, OpeningWindow opening, DutyRequest.SaveShift wish) {
        var shift = new Rosters.Wish(wish.person(), wish.hats(), wish.from(), wish.to());
        var id = wish.shift();
        return id == null
                ? rosters.add(caller.who(), opening, shift)
                : rosters.change(caller.who(), id, opening, shift, wish.version());
    }

    private Outcome<DutyPerson> mayWear(DutyPerson person, DutyRequest.SaveShift wish) {
        return wish.hats().contains(Hat.MANAGER) && !staff.mayManage(person)
                ? Outcome.refused(RefusalCode.NO_EXPERIENCE)
                : Outcome.done(person);
    }

    private RosterView view(OpeningWindow opening) {
        return new RosterView(
                opening.view(),
                rosters.of(opening.id()),
                duty.readiness(opening, opening.to(), clock.instant()));
    }
}
