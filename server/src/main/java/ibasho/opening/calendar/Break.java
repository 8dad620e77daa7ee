package ibasho.opening.calendar;

import ibasho.protocol.BreakId;
import ibasho.protocol.BreakView;
import java.time.LocalDate;

/** Days on which no rule opens, first and last included. */
record Break(
        BreakId id,
        LocalDate firstDate,
        LocalDate lastDate,
        String name,
        boolean ended,
        long version)
        implements Piece {

    boolean covers(LocalDate day) {
        return !ended && !day.isBefore(firstDate) && !day.isAfter(lastDate);
    }

    Break end() {
        return new Break(id, firstDate, lastDate, name, true, version + 1);
    }

    BreakView view() {
        return new BreakView(id, firstDate, lastDate, name, version);
    }
}
