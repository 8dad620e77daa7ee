package ibasho.opening.calendar;

import ibasho.protocol.ContractTargets;
import ibasho.protocol.SpaceId;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows of what comes from outside: imported 祝日, and what the contract asks. Call inside a work
 * of the database.
 */
final class TermsStore {
    private TermsStore() {}

    static Map<LocalDate, String> holidays(Handle handle, SpaceId space) {
        var days = new TreeMap<LocalDate, String>();
        handle.createQuery("select date, name from holiday where space_id = :space")
                .bind("space", space)
                .mapTo(Holiday.class)
                .forEach(day -> days.put(day.date(), day.name()));
        return days;
    }

    /** Puts these in the place of those read in before. */
    static void replaceHolidays(Handle handle, SpaceId space, Map<LocalDate, String> days) {
        handle.createUpdate("delete from holiday where space_id = :space")
                .bind("space", space)
                .execute();
        var batch =
                handle.prepareBatch(
                        "insert into holiday (space_id, date, name) values (:space, :date, :name)");
        days.forEach((date, name) ->
                batch.bind("space", space).bind("date", date).bind("name", name).add());
        batch.execute();
    }

    static Targets targets(Handle handle, SpaceId space) {
        return handle.createQuery(
                        """
                        select contract_from, contract_to, weekly_min, weekly_minutes,
                            weekly_tolerance, evening_min, evening_earliest, evening_minutes,
                            evening_tolerance, evening_counts_as_weekly, version
                        from opening_target where space_id = :space
                        """)
                .bind("space", space)
                .mapTo(TargetRow.class)
                .findOne()
                .map(TargetRow::targets)
                .orElse(Targets.FIRST);
    }

    static void save(Handle handle, SpaceId space, Targets targets) {
        handle.createUpdate(
                        """
                        insert into opening_target
                            (space_id, contract_from, contract_to, weekly_min, weekly_minutes,
                             weekly_tolerance, evening_min, evening_earliest, evening_minutes,
                             evening_tolerance, evening_counts_as_weekly, version)
                        values (:space, :contractFrom, :contractTo, :weeklyMin, :weeklyMinutes,
                            :weeklyToleranceMinutes, :eveningMin, :eveningEarliest,
                            :eveningMinutes, :eveningToleranceMinutes, :counts, :version)
                        on conflict (space_id) do update set
                            contract_from = excluded.contract_from,
                            contract_to = excluded.contract_to,
                            weekly_min = excluded.weekly_min,
                            weekly_minutes = excluded.weekly_minutes,
                            weekly_tolerance = excluded.weekly_tolerance,
                            evening_min = excluded.evening_min,
                            evening_earliest = excluded.evening_earliest,
                            evening_minutes = excluded.evening_minutes,
                            evening_tolerance = excluded.evening_tolerance,
                            evening_counts_as_weekly = excluded.evening_counts_as_weekly,
                            version = excluded.version
                        """)
                .bind("space", space)
                .bindMethods(targets.text())
                .bind("counts", targets.text().eveningCountsAsWeekly() ? 1 : 0)
                .bind("version", targets.version())
                .execute();
    }

    /** One imported day. */
    record Holiday(LocalDate date, String name) {}

    /** The targets as they lie in the table. */
    record TargetRow(
            @Nullable LocalDate contractFrom,
            @Nullable LocalDate contractTo,
            int weeklyMin,
            int weeklyMinutes,
            int weeklyTolerance,
            int eveningMin,
            String eveningEarliest,
            int eveningMinutes,
            int eveningTolerance,
            boolean eveningCountsAsWeekly,
            long version) {

        Targets targets() {
            var text =
                    new ContractTargets(
                            contractFrom,
                            contractTo,
                            weeklyMin,
                            weeklyMinutes,
                            weeklyTolerance,
                            eveningMin,
                            eveningEarliest,
                            eveningMinutes,
                            eveningTolerance,
                            eveningCountsAsWeekly);
            return new Targets(text, version);
        }
    }
}
