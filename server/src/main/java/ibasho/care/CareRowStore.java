package ibasho.care;

import ibasho.kernel.Ids;
import ibasho.protocol.CareCaseId;
import ibasho.protocol.CareKind;
import ibasho.protocol.CareLevel;
import ibasho.protocol.CarePart;
import ibasho.protocol.CareStep;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of cases within one read or write. */
final class CareRowStore {
    private static final String CASES = "care_case";
    private static final String EVENTS = "care_event";

    private final Handle handle;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final AnswerLog answers;

    CareRowStore(Handle handle, AuditLog audit, FieldCipher cipher, AnswerLog answers) {
        this.handle = handle;
        this.audit = audit;
        this.cipher = cipher;
        this.answers = answers;
    }

    /** The open case of a person. */
    @Nullable CareCase openOf(SpaceId space, ParticipantId who) {
        return handle.createQuery(
                        """
                        select * from care_case
                        where space_id = :space and person_id = :who and closed_at is null
                        """)
                .bind("space", space)
                .bind("who", who)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    @Nullable CareCase find(SpaceId space, CareCaseId id) {
        return handle.createQuery("select * from care_case where space_id = :space and id = :id")
                .bind("space", space)
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    List<CareCase> open() {
        return handle.createQuery("select * from care_case where closed_at is null order by at, id")
                .map((row, _) -> read(row))
                .list();
    }

    List<CareCase> since(SpaceId space, Instant then) {
        return handle.createQuery(
                        """
                        select * from care_case
                        where space_id = :space
                            and (closed_at is null or at >= :then or closed_at >= :then)
                        order by at desc, id
                        """)
                .bind("space", space)
                .bind("then", then)
                .map((row, _) -> read(row))
                .list();
    }

    /** The case that a press with this key found since then. */
    @Nullable CareCaseId foundBy(SpaceId space, ParticipantId who, String key, Instant since) {
        return handle.createQuery(
                        """
                        select case_id from care_press
                        where space_id = :space and person_id = :who and press_key = :key
                            and at > :since
                        """)
                .bind("since", since)
                .bind("space", space)
                .bind("who", who)
                .bind("key", key)
                .mapTo(CareCaseId.class)
                .findOne()
                .orElse(null);
    }

    void keepPress(CareCase found, String key, Instant now) {
        handle.createUpdate(
                        """
                        insert into care_press (space_id, person_id, press_key, case_id, at)
                        values (:space, :who, :key, :case, :now)
                        on conflict (space_id, person_id, press_key)
                            do update set case_id = excluded.case_id, at = excluded.at
                        """)
                .bind("space", found.space())
                .bind("who", found.person())
                .bind("key", key)
                .bind("case", found.id())
                .bind("now", now)
                .execute();
    }

    void insert(CareCase fresh) {
        handle.createUpdate(
                        """
                        insert into care_case
                            (id, space_id, person_id, kind, hint_line, at, rang_at, reached)
                        values (:id, :space, :person, :kind, :line, :at, :rangAt, :reached)
                        """)
                .bind("id", fresh.id())
                .bind("space", fresh.space())
                .bind("person", fresh.person())
                .bind("kind", fresh.kind().name())
                .bind("line", fresh.line())
                .bind("at", fresh.at())
                .bind("rangAt", fresh.rangAt())
                .bind("reached", fresh.reached() ? 1 : 0)
                .execute();
    }

    /** Writes everything of a case that can change. */
    void update(CareCase now) {
        var ending = now.ending();
        handle.createUpdate(
                        """
                        update care_case
                        set kind = :kind, rang_at = :rangAt, reached = :reached,
                            called_again_at = :calledAgainAt, taken_back_at = :takenBackAt,
                            beside_id = :beside, beside_at = :besideAt,
                            around_id = :around, around_at = :aroundAt,
                            level = :level, how = :how, closed_by = :closedBy,
                            closed_at = :closedAt
                        where space_id = :space and id = :id
                        """)
                .bind("space", now.space())
                .bind("id", now.id())
                .bind("kind", now.kind().name())
                .bind("rangAt", now.rangAt())
                .bind("reached", now.reached() ? 1 : 0)
                .bind("calledAgainAt", millis(now.calledAgainAt()))
                .bind("takenBackAt", millis(now.takenBackAt()))
                .bind("beside", who(now.beside()))
                .bind("besideAt", at(now.beside()))
                .bind("around", who(now.around()))
                .bind("aroundAt", at(now.around()))
                .bind("level", ending == null ? null : ending.level().name())
                .bind(
                        "how",
                        ending == null
                                ? null
                                : cipher.seal(CASES, now.id().value(), "how", ending.how()))
                .bind("closedBy", ending == null ? null : ending.by().value())
                .bind("closedAt", ending == null ? null : ending.at().toEpochMilli())
                .execute();
    }

    /**
     * Notes what happened, in the case's own record and in the audit log; somebody who comes to a
     * person who waits, in the log of answers too.
     */
    void note(CareCase about, CareEvent event) {
        keepAnswer(about, event);
        var id = Ids.id();
        var words = event.words();
        handle.createUpdate(
                        """
                        insert into care_event
                            (id, case_id, space_id, at, kind, by_id, part, step, words)
                        values (:id, :case, :space, :at, :kind, :by, :part, :step, :words)
                        """)
                .bind("id", id)
                .bind("case", about.id())
                .bind("space", about.space())
                .bind("at", event.at())
                .bind("kind", event.kind().name())
                .bind("by", event.by() == null ? null : event.by().value())
                .bind("part", event.part() == null ? null : event.part().name())
                .bind("step", event.step() == null ? null : event.step().name())
                .bind("words", words == null ? null : cipher.seal(EVENTS, id, "words", words))
                .execute();
        audit.append(
                handle,
                new AuditEntry(
                        about.space(),
                        event.by(),
                        "care." + event.kind().act(),
                        about.id().value(),
                        Map.of()));
    }

    private void keepAnswer(CareCase about, CareEvent event) {
        var by = event.by();
        if (event.kind() != CareEvent.Kind.ANSWERED || event.part() != CarePart.BESIDE) {
            return;
        }
        var since = new WaitStore(handle).of(about.id()).since();
        if (since != null && by != null) {
            var waited = Duration.between(since, event.at());
            answers.answered(handle, about.person(), by, event.at(), waited);
        }
    }

    private CareCase read(ResultSet row) throws SQLException {
        var id = new CareCaseId(row.getString("id"));
        return new CareCase(
                id,
                new SpaceId(row.getString("space_id")),
                new ParticipantId(row.getString("person_id")),
                CareKind.valueOf(row.getString("kind")),
                number(row, "hint_line"),
                Objects.requireNonNull(instant(row, "at")),
                Objects.requireNonNull(instant(row, "rang_at")),
                row.getInt("reached") != 0,
                instant(row, "called_again_at"),
                instant(row, "taken_back_at"),
                taken(row, "beside_id", "beside_at"),
                taken(row, "around_id", "around_at"),
                steps(id),
                ending(id, row));
    }

    private List<CareCase.Step> steps(CareCaseId id) {
        return handle.createQuery(
                        """
                        select id, at, by_id, step, words from care_event
                        where case_id = :case and step is not null order by seq
                        """)
                .bind("case", id)
                .map((row, _) -> step(row))
                .list();
    }

    private CareCase.Step step(ResultSet row) throws SQLException {
        var words = row.getBytes("words");
        return new CareCase.Step(
                CareStep.valueOf(row.getString("step")),
                words == null ? "" : cipher.open(EVENTS, row.getString("id"), "words", words),
                new ParticipantId(row.getString("by_id")),
                Objects.requireNonNull(instant(row, "at")));
    }

    private CareCase.@Nullable Ending ending(CareCaseId id, ResultSet row) throws SQLException {
        var at = instant(row, "closed_at");
        return at == null
                ? null
                : new CareCase.Ending(
                        CareLevel.valueOf(row.getString("level")),
                        cipher.open(CASES, id.value(), "how", row.getBytes("how")),
                        new ParticipantId(row.getString("closed_by")),
                        at);
    }

    private static CareCase.@Nullable Taken taken(ResultSet row, String who, String at)
            throws SQLException {
        var since = instant(row, at);
        return since == null
                ? null
                : new CareCase.Taken(new ParticipantId(row.getString(who)), since);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable String who(CareCase.@Nullable Taken part) {
        return part == null ? null : part.who().value();
    }

    private static @Nullable Long at(CareCase.@Nullable Taken part) {
        return part == null ? null : part.at().toEpochMilli();
    }
}
