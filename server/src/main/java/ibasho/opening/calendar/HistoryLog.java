package ibasho.opening.calendar;

import ibasho.protocol.CalendarChange;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who changed what of the calendar, when. Only ever grows; what people do is audited besides. */
final class HistoryLog {
    private static final int MOST_SHOWN = 200;

    private final AuditLog audit;

    HistoryLog(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Writes one line for what was wished and one for each date that followed.
     *
     * @param by {@code null} when the program did it
     */
    void append(
            Handle handle,
            SpaceId space,
            @Nullable ParticipantId by,
            Instant now,
            HistoryLine head,
            List<HistoryLine> followed) {
        if (by != null || !head.became().isEmpty()) {
            insert(handle, space, by, now, head);
        }
        followed.forEach(line -> insert(handle, space, by, now, line));
        if (by != null) {
            audit.append(
                    handle,
                    new AuditEntry(
                            space,
                            by,
                            "calendar." + head.act(),
                            head.subject(),
                            Map.of("dates", Integer.toString(followed.size()))));
        }
    }

    /**
     * The newest lines.
     *
     * @param subject {@code null} for all
     */
    static List<CalendarChange> newest(Handle handle, SpaceId space, @Nullable String subject) {
        return handle
                .createQuery(
                        """
                        select at, changed_by, act, subject, was, became, reason
                        from opening_history
                        where space_id = :space and (:subject = '' or subject = :subject)
                        order by id desc limit :most
                        """)
                .bind("space", space)
                .bind("subject", subject == null ? "" : subject)
                .bind("most", MOST_SHOWN)
                .mapTo(Row.class)
                .stream()
                .map(Row::change)
                .toList();
    }

    private static void insert(
            Handle handle,
            SpaceId space,
            @Nullable ParticipantId by,
            Instant now,
            HistoryLine line) {
        handle.createUpdate(
                        """
                        insert into opening_history
                            (space_id, at, changed_by, act, subject, was, became, reason)
                        values (:space, :at, :by, :act, :subject, :was, :became, :reason)
                        """)
                .bind("space", space)
                .bind("at", now)
                .bind("by", by == null ? null : by.value())
                .bind("act", line.act())
                .bind("subject", line.subject())
                .bind("was", line.was())
                .bind("became", line.became())
                .bind("reason", line.reason())
                .execute();
    }

    /** One line as it lies in the table. */
    record Row(
            Instant at,
            @Nullable ParticipantId changedBy,
            String act,
            String subject,
            String was,
            String became,
            String reason) {

        CalendarChange change() {
            return new CalendarChange(at, changedBy, null, act, subject, was, became, reason);
        }
    }
}
