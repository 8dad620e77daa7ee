package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.opening.Door;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.opening.duty.Duty;
import ibasho.opening.duty.DutyPerson;
import ibasho.opening.duty.Rosters;
import ibasho.protocol.DutyBoardView;
import ibasho.protocol.ReadinessView;
import ibasho.protocol.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The きょう page at a glance. */
final class DutyBoard {
    private final Door door;
    private final Duty duty;
    private final Rosters rosters;
    private final DutyStaff staff;
    private final InstantSource clock;

    DutyBoard(DutyParts parts, DutyStaff staff) {
        this.door = parts.door();
        this.duty = parts.duty();
        this.rosters = parts.rosters();
        this.staff = staff;
        this.clock = parts.clock();
    }

    CompletionStage<Result.DutyBoard> of(Caller caller) {
        return staff.all(caller.space()).thenApply(all -> new Result.DutyBoard(view(caller, all)));
    }

    private DutyBoardView view(Caller caller, List<DutyPerson> all) {
        var now = door.now();
        var opening = door.dutyOpening();
        var mayManage = DutyPerson.hasRoleOfManager(caller.roles()) && duty.mayManage(caller.who());
        return new DutyBoardView(
                now,
                now.opening() == null && opening != null ? opening.view() : now.opening(),
                duty.view(),
                duty.offer(),
                readiness(opening),
                opening == null ? List.of() : rosters.of(opening.id()),
                duty.lostSince(),
                staff.views(all),
                mayManage);
    }

    private ReadinessView readiness(@Nullable OpeningWindow opening) {
        return opening == null
                ? new ReadinessView(false, List.of())
                : duty.readiness(opening, opening.to(), clock.instant());
    }
}
