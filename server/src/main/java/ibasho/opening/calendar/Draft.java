package ibasho.opening.calendar;

import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningStatus;
import java.time.LocalDate;

/**
 * What a rule says about one of its days, before anything else is looked at.
 *
 * @param planned the day the rule gives
 * @param date the day it is held
 * @param reason name of the 祝日 or the break; empty if neither
 */
record Draft(
        LocalDate planned,
        LocalDate date,
        OpeningStatus status,
        OpeningCause cause,
        String reason) {

    static Draft held(LocalDate day) {
        return new Draft(day, day, OpeningStatus.PLANNED, OpeningCause.RULE, "");
    }

    static Draft asks(LocalDate day, OpeningCause cause, String reason) {
        return new Draft(day, day, OpeningStatus.UNDECIDED, cause, reason);
    }

    static Draft cancelled(LocalDate day, OpeningCause cause, String reason) {
        return new Draft(day, day, OpeningStatus.CANCELLED, cause, reason);
    }

    static Draft moved(LocalDate day, LocalDate to, String reason) {
        return new Draft(day, to, OpeningStatus.PLANNED, OpeningCause.HOLIDAY, reason);
    }

    boolean isMoved() {
        return !planned.equals(date);
    }
}
