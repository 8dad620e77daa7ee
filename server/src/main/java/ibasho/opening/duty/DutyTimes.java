package ibasho.opening.duty;

import java.time.Duration;

/**
 * How long the house waits for a 管理者 who cannot be reached (M-3.2.ア-1).
 *
 * @param alarmAfter the staff on duty are called
 * @param deputyAfter whoever else may be 管理者 is called
 * @param quietAfter 静かな場 begins
 * @param onCallPatience how long a 管理者 who is 見守り counts as there without an open page
 */
public record DutyTimes(
        Duration alarmAfter, Duration deputyAfter, Duration quietAfter, Duration onCallPatience) {
    /** 5, 7 and 10 minutes; half an hour on call. */
    public static final DutyTimes USUAL =
            new DutyTimes(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(7),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30));
}
