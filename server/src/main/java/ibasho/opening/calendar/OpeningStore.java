package ibasho.opening.calendar;

import ibasho.protocol.KindId;
import ibasho.protocol.OpeningCause;
import ibasho.protocol.OpeningId;
import ibasho.protocol.OpeningStatus;
import ibasho.protocol.RuleId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of single dates. Call inside a work of the database. */
final class OpeningStore {
    private static final String COLUMNS =
            """
            select id, kind_id, rule_id, name, planned_date, date, from_at, to_at, status, cause,
                reason, public_note, by_hand, version
            from opening where space_id = :space
            """;

    private OpeningStore() {}

    /**
     * Those that are not over, those planned since {@code since}, and {@code asked}.
     *
     * @param asked {@code null} for none
     */
    static List<Opening> forChange(
            Handle handle, SpaceId space, Instant now, LocalDate since, @Nullable OpeningId asked) {
        return handle
                .createQuery(
                        COLUMNS
                                + " and (to_at > :now or planned_date >= :since or id = :asked)"
                                + " order by from_at, id")
                .bind("space", space)
                .bind("now", now)
                .bind("since", since)
                .bind("asked", asked == null ? "" : asked.value())
                .mapTo(Row.class)
                .stream()
                .map(Row::opening)
                .toList();
    }

    /** Those that are on at some time from {@code from} (included) to {@code to} (excluded). */
    static List<Opening> between(Handle handle, SpaceId space, Instant from, Instant to) {
        return handle
                .createQuery(COLUMNS + " and to_at > :from and from_at < :to order by from_at, id")
                .bind("space", space)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Row.class)
                .stream()
                .map(Row::opening)
                .toList();
    }

    static boolean hasAny(Handle handle, SpaceId space) {
        return handle.createQuery("select count(*) from opening where space_id = :space")
                        .bind("space", space)
                        .mapTo(long.class)
                        .one()
                > 0;
    }

    static void save(Handle handle, SpaceId space, Opening row) {
        handle.createUpdate(
                        """
                        insert into opening
                            (id, space_id, kind_id, rule_id, planned_date, date, from_at, to_at,
                             name, status, cause, reason, public_note, by_hand, version)
                        values (:id, :space, :kind, :rule, :plannedDate, :date, :from, :to, :name,
                            :status, :cause, :reason, :note, :hand, :version)
                        on conflict (id) do update set
                            kind_id = excluded.kind_id, date = excluded.date,
                            from_at = excluded.from_at, to_at = excluded.to_at,
                            name = excluded.name, status = excluded.status,
                            cause = excluded.cause, reason = excluded.reason,
                            public_note = excluded.public_note, by_hand = excluded.by_hand,
                            version = excluded.version
                        """)
                .bind("space", space)
                .bind("id", row.id())
                .bind("kind", row.kind())
                .bind("rule", row.rule())
                .bind("plannedDate", row.plannedDate())
                .bind("date", row.date())
                .bind("from", row.from())
                .bind("to", row.to())
                .bind("name", row.name())
                .bind("status", row.status())
                .bind("cause", row.cause())
                .bind("reason", row.reason())
                .bind("note", row.note())
                .bind("version", row.version())
                .bind("hand", row.byHand() ? 1 : 0)
                .execute();
    }

    /** One row as it lies in the table. */
    record Row(
            OpeningId id,
            KindId kindId,
            @Nullable RuleId ruleId,
            String name,
            LocalDate plannedDate,
            LocalDate date,
            Instant fromAt,
            Instant toAt,
            OpeningStatus status,
            OpeningCause cause,
            String reason,
            String publicNote,
            boolean byHand,
            long version) {

        Opening opening() {
            return new Opening(
                    id,
                    kindId,
                    ruleId,
                    name,
                    plannedDate,
                    date,
                    fromAt,
                    toAt,
                    status,
                    cause,
                    reason,
                    publicNote,
                    byHand,
                    version);
        }
    }
}
