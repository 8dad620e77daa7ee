package ibasho.moderation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Wareki;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerStep;
import ibasho.protocol.StepId;
import ibasho.protocol.StepOutcome;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The day's log. Entries are only ever added: triggers refuse to change one. Each is added in the
 * write it tells of, together with its link of the audit chain; reasons and outcomes are sealed.
 * Thread-safe, never blocks.
 */
public final class StepLog {
    private static final String TABLE = "steer_step";

    private static final Map<SteerStep, String> ACTS =
            Map.ofEntries(
                    Map.entry(SteerStep.TOPIC, "steer.topic"),
                    Map.entry(SteerStep.HIDE, "steer.hide"),
                    Map.entry(SteerStep.RESTORE, "steer.restore"),
                    Map.entry(SteerStep.PAUSE, "steer.pause"),
                    Map.entry(SteerStep.LIFT_PAUSE, "steer.liftPause"),
                    Map.entry(SteerStep.SLOW_ON, "steer.slow"),
                    Map.entry(SteerStep.SLOW_OFF, "steer.slowOff"),
                    Map.entry(SteerStep.END_TODAY, "steer.endToday"),
                    Map.entry(SteerStep.LET_BACK, "steer.letBack"),
                    Map.entry(SteerStep.PROPOSE_EXCLUSION, "steer.proposeExclusion"),
                    Map.entry(SteerStep.AGREE_EXCLUSION, "steer.agreeExclusion"),
                    Map.entry(SteerStep.DECLINE_EXCLUSION, "steer.declineExclusion"),
                    Map.entry(SteerStep.END_EXCLUSION, "steer.endExclusion"),
                    Map.entry(SteerStep.CLOSE_CARD, "steer.closeCard"),
                    Map.entry(SteerStep.ANSWER_CARE, "steer.answerCare"),
                    Map.entry(SteerStep.HUSH, "steer.hush"),
                    Map.entry(SteerStep.BREAK_GLASS, "steer.breakGlass"));

    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final SpaceId space;

    /** The log of this 居場所. */
    public StepLog(Database database, AuditLog audit, FieldCipher cipher, SpaceId space) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.space = space;
    }

    /** Keeps an entry inside the write it tells of. */
    public void keep(Handle handle, Step step) {
        handle.createUpdate(
                        """
                        insert into steer_step (id, space_id, day, at, acted_by, hat, step,
                          category, person_id, line_seq, minutes, why_sealed)
                        values (:id, :space, :day, :at, :by, :hat, :step,
                          :category, :person, :line, :minutes, :why)
                        """)
                .bind("id", step.id())
                .bind("space", space)
                .bind("day", LocalDate.ofInstant(step.at(), Wareki.JAPAN))
                .bind("at", step.at())
                .bind("by", step.by())
                .bind("hat", step.hat())
                .bind("step", step.kind())
                .bind("category", step.category())
                .bind("person", step.person())
                .bind("line", step.line())
                .bind("minutes", step.minutes())
                .bind("why", cipher.seal(TABLE, step.id().value(), "why", step.why()))
                .execute();
        var about = step.person() == null ? null : step.person().value();
        var act = ACTS.getOrDefault(step.kind(), "steer.step");
        audit.append(handle, new AuditEntry(space, step.by(), act, about, facts(step)));
    }

    /** {@link #keep} as a work, for callers that may not see the database. */
    public Consumer<Handle> keeping(Step step) {
        return handle -> keep(handle, step);
    }

    /** Keeps an entry that changes nothing else. */
    public CompletableFuture<StepId> note(Step step) {
        return database.write(handle -> {
            keep(handle, step);
            return step.id();
        });
    }

    /**
     * Writes what became of a step; earlier words stay.
     *
     * @return refused with {@code NO_SUCH_STEP}
     */
    public CompletableFuture<Outcome<Nothing>> addOutcome(
            StepId step, ParticipantId by, String text, Instant now) {
        return database.write(handle -> {
            if (!exists(handle, step)) {
                return Outcome.refused(RefusalCode.NO_SUCH_STEP);
            }
            var id = Ids.id();
            handle.createUpdate(
                            """
                            insert into steer_outcome (id, space_id, step_id, at, acted_by,
                              text_sealed)
                            values (:id, :space, :step, :at, :by, :text)
                            """)
                    .bind("id", id)
                    .bind("space", space)
                    .bind("step", step)
                    .bind("at", now)
                    .bind("by", by)
                    .bind("text", cipher.seal("steer_outcome", id, "text", text))
                    .execute();
            audit.append(
                    handle,
                    new AuditEntry(space, by, "steer.outcome", null, Map.of("step", step.value())));
            return Outcome.done(Nothing.NOTHING);
        });
    }

    /** Keeps that the day's log left the house as a file. */
    public CompletableFuture<Nothing> exported(ParticipantId by, LocalDate day) {
        return database.write(handle -> {
            audit.append(
                    handle,
                    new AuditEntry(
                            space, by, "steer.exportLog", null, Map.of("day", day.toString())));
            return Nothing.NOTHING;
        });
    }

    /** What was done on this day in Japan, oldest first. */
    public CompletableFuture<List<Step>> ofDay(LocalDate day) {
        return database.read(handle -> {
            var written = outcomes(handle, day);
            return handle
                    .createQuery(
                            "select * from steer_step where space_id = :space and day = :day"
                                    + " order by at, id")
                    .bind("space", space)
                    .bind("day", day)
                    .map((row, _) -> read(row))
                    .stream()
                    .map(step -> step.with(written.getOrDefault(step.id(), List.of())))
                    .toList();
        });
    }

    private Map<StepId, List<StepOutcome>> outcomes(Handle handle, LocalDate day) {
        return handle
                .createQuery(
                        """
                        select o.id, o.step_id, o.at, o.acted_by, o.text_sealed
                        from steer_outcome o join steer_step s on s.id = o.step_id
                        where s.space_id = :space and s.day = :day order by o.at, o.id
                        """)
                .bind("space", space)
                .bind("day", day)
                .map((row, _) -> Map.entry(new StepId(row.getString("step_id")), outcome(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private StepOutcome outcome(ResultSet row) throws SQLException {
        return new StepOutcome(
                new ParticipantId(row.getString("acted_by")),
                Instant.ofEpochMilli(row.getLong("at")),
                cipher.open(
                        "steer_outcome", row.getString("id"), "text", row.getBytes("text_sealed")));
    }

    private boolean exists(Handle handle, StepId step) {
        return handle.createQuery(
                                "select count(*) from steer_step"
                                        + " where space_id = :space and id = :id")
                        .bind("space", space)
                        .bind("id", step)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private Step read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var line = row.getLong("line_seq");
        var hasLine = !row.wasNull();
        var minutes = row.getInt("minutes");
        var hasMinutes = !row.wasNull();
        return new Step(
                new StepId(id),
                Instant.ofEpochMilli(row.getLong("at")),
                new ParticipantId(row.getString("acted_by")),
                named(row.getString("hat"), Hat::valueOf),
                SteerStep.valueOf(row.getString("step")),
                named(row.getString("category"), ConcernCategory::valueOf),
                named(row.getString("person_id"), ParticipantId::new),
                hasLine ? line : null,
                hasMinutes ? minutes : null,
                cipher.open(TABLE, id, "why", row.getBytes("why_sealed")),
                List.of());
    }

    private static Map<String, String> facts(Step step) {
        var facts = new HashMap<String, String>();
        facts.put("step", step.id().value());
        note(facts, "hat", step.hat());
        note(facts, "category", step.category());
        note(facts, "line", step.line());
        note(facts, "minutes", step.minutes());
        return facts;
    }

    private static void note(Map<String, String> facts, String what, @Nullable Object value) {
        if (value != null) {
            facts.put(what, value.toString());
        }
    }

    private static <T> @Nullable T named(@Nullable String name, Function<String, T> make) {
        return name == null ? null : make.apply(name);
    }
}
