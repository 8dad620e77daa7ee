package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the きょう page of staff shows at once.
 *
 * @param opening the opening that is on, being prepared, or next; {@code null} if none is planned
 * @param readiness of that opening, those on duty counted in
 * @param managerLostSince since when no 管理者 can be reached while the door is open
 * @param staff who may be handed over to
 * @param mayManage whether the asker may be 管理者
 */
public record DutyBoardView(
        DoorView door,
        @Nullable OpeningView opening,
        DutyView duty,
        @Nullable HandOverView handOver,
        ReadinessView readiness,
        List<ShiftView> shifts,
        @Nullable Instant managerLostSince,
        List<StaffView> staff,
        boolean mayManage) {}
