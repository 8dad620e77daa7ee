package ibasho.opening.calendar;

import ibasho.protocol.KindId;
import ibasho.protocol.OnHoliday;
import ibasho.protocol.RuleId;
import ibasho.protocol.RuleText;
import ibasho.protocol.RuleView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule, judged and stored.
 *
 * @param name empty: the name of the kind
 * @param askFirst every date of it waits for staff
 * @param ended gives no dates any more
 */
record Rule(
        RuleId id,
        KindId kind,
        String name,
        Recurrence recurrence,
        LocalDate firstDate,
        @Nullable LocalDate lastDate,
        Hours hours,
        OnHoliday onHoliday,
        boolean askFirst,
        boolean ended,
        long version)
        implements Piece {

    Rule end() {
        return new Rule(
                id,
                kind,
                name,
                recurrence,
                firstDate,
                lastDate,
                hours,
                onHoliday,
                askFirst,
                true,
                version + 1);
    }

    RuleView view() {
        var text =
                new RuleText(
                        kind,
                        name,
                        recurrence.repeat(),
                        firstDate,
                        lastDate,
                        hours.view(),
                        onHoliday,
                        askFirst);
        return new RuleView(id, text, version);
    }
}
