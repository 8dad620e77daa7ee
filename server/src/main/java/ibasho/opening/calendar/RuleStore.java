package ibasho.opening.calendar;

import ibasho.protocol.KindId;
import ibasho.protocol.OnHoliday;
import ibasho.protocol.RuleId;
import ibasho.protocol.SpaceId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of rules and breaks. Call inside a work of the database. */
final class RuleStore {
    private RuleStore() {}

    static List<Rule> rules(Handle handle, SpaceId space) {
        return handle
                .createQuery(
                        """
                        select id, kind_id, name, recurrence, first_date, last_date, from_time,
                            to_time, overnight, on_holiday, ask_first, ended, version
                        from opening_rule where space_id = :space order by id
                        """)
                .bind("space", space)
                .mapTo(RuleRow.class)
                .stream()
                .map(RuleRow::rule)
                .toList();
    }

    static List<Break> breaks(Handle handle, SpaceId space) {
        return handle.createQuery(
                        """
                        select id, first_date, last_date, name, ended, version
                        from opening_break where space_id = :space order by first_date, id
                        """)
                .bind("space", space)
                .mapTo(Break.class)
                .list();
    }

    static void save(Handle handle, SpaceId space, Rule rule) {
        handle.createUpdate(
                        """
                        insert into opening_rule
                            (id, space_id, kind_id, name, recurrence, first_date, last_date,
                             from_time, to_time, overnight, on_holiday, ask_first, ended, version)
                        values (:id, :space, :kind, :name, :line, :firstDate, :lastDate,
                            :from, :to, :overnight, :onHoliday, :ask, :over, :version)
                        on conflict (id) do update set
                            kind_id = excluded.kind_id, name = excluded.name,
                            recurrence = excluded.recurrence, first_date = excluded.first_date,
                            last_date = excluded.last_date, from_time = excluded.from_time,
                            to_time = excluded.to_time, overnight = excluded.overnight,
                            on_holiday = excluded.on_holiday, ask_first = excluded.ask_first,
                            ended = excluded.ended, version = excluded.version
                        """)
                .bind("space", space)
                .bind("id", rule.id())
                .bind("kind", rule.kind())
                .bind("name", rule.name())
                .bind("firstDate", rule.firstDate())
                .bind("lastDate", rule.lastDate())
                .bind("onHoliday", rule.onHoliday())
                .bind("version", rule.version())
                .bind("line", rule.recurrence().line())
                .bind("from", rule.hours().from().toString())
                .bind("to", rule.hours().to().toString())
                .bind("overnight", rule.hours().overnight() ? 1 : 0)
                .bind("ask", rule.askFirst() ? 1 : 0)
                .bind("over", rule.ended() ? 1 : 0)
                .execute();
    }

    static void save(Handle handle, SpaceId space, Break pause) {
        handle.createUpdate(
                        """
                        insert into opening_break
                            (id, space_id, first_date, last_date, name, ended, version)
                        values (:id, :space, :firstDate, :lastDate, :name, :over, :version)
                        on conflict (id) do update set
                            first_date = excluded.first_date, last_date = excluded.last_date,
                            name = excluded.name, ended = excluded.ended,
                            version = excluded.version
                        """)
                .bind("space", space)
                .bind("id", pause.id())
                .bind("firstDate", pause.firstDate())
                .bind("lastDate", pause.lastDate())
                .bind("name", pause.name())
                .bind("version", pause.version())
                .bind("over", pause.ended() ? 1 : 0)
                .execute();
    }

    /** One rule as it lies in the table. */
    record RuleRow(
            RuleId id,
            KindId kindId,
            String name,
            String recurrence,
            LocalDate firstDate,
            @Nullable LocalDate lastDate,
            String fromTime,
            String toTime,
            boolean overnight,
            OnHoliday onHoliday,
            boolean askFirst,
            boolean ended,
            long version) {

        Rule rule() {
            return new Rule(
                    id,
                    kindId,
                    name,
                    new Recurrence(recurrence),
                    firstDate,
                    lastDate,
                    new Hours(LocalTime.parse(fromTime), LocalTime.parse(toTime), overnight),
                    onHoliday,
                    askFirst,
                    ended,
                    version);
        }
    }
}
