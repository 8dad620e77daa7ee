package ibasho.opening.hours;

/** Everything the hours are computed from. */
public record HoursSources(
        PlanStore plan,
        DoorEvents door,
        DutyStretches duty,
        AttendanceLog attendance,
        DiaryStore diaries) {}
