package ibasho.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One opening as it was planned and as it was, computed from what the server itself noted.
 *
 * @param dateText for paper, such as 令和8年11月24日（火）
 * @param actualMinutes how long the door was open, without pauses and interruptions
 * @param openedAt {@code null} when it has not opened
 * @param closedAt {@code null} when it has not opened or is not closed yet
 * @param extraMinutes how long it was open beyond the planned end
 * @param spans what the time was, in order; stretches of different kinds may lie over one another
 * @param managerMinutes how much of {@code actualMinutes} a 管理者 was on duty
 */
public record HeldOpening(
        OpeningId opening,
        KindId kind,
        String name,
        LocalDate date,
        String dateText,
        Instant plannedFrom,
        Instant plannedTo,
        long plannedMinutes,
        long actualMinutes,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        long extraMinutes,
        List<HoursSpan> spans,
        long managerMinutes,
        Counts counts,
        DiaryState diary) {}
