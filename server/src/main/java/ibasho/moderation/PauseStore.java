package ibasho.moderation;

import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of お休み; each change is an entry of the day's log in the same write. */
public final class PauseStore {
    private final Database database;
    private final StepLog steps;
    private final SpaceId space;

    /** The pauses of this 居場所. */
    public PauseStore(Database database, StepLog steps, SpaceId space) {
        this.database = database;
        this.steps = steps;
        this.space = space;
    }

    CompletableFuture<Map<ParticipantId, Pause>> since(Instant stillOn) {
        return database.read(handle ->
                handle
                        .createQuery(
                                "select * from speaking_pause where space_id = :space"
                                        + " and (text_until > :now or voice_until > :now)")
                        .bind("space", space)
                        .bind("now", stillOn)
                        .map((row, _) ->
                                Map.entry(new ParticipantId(row.getString("person_id")), read(row)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Keeps a pause; what it does not name stays as it is. Gives what is in force then. */
    CompletableFuture<Pause> begin(Step step, Pause wish) {
        return database.write(handle -> {
            var person = Objects.requireNonNull(step.person());
            var earlier = find(handle, person);
            var merged = merged(earlier, wish);
            steps.keep(handle, step);
            put(handle, step, person, merged);
            return merged;
        });
    }

    /** Ends a pause; false, and nothing is written, if none is on. */
    CompletableFuture<Boolean> lift(Step step) {
        return database.write(handle -> {
            var person = Objects.requireNonNull(step.person());
            var earlier = find(handle, person);
            if (earlier == null || earlier.isOver(step.at())) {
                return false;
            }
            steps.keep(handle, step);
            handle.createUpdate(
                            "delete from speaking_pause"
                                    + " where space_id = :space and person_id = :person")
                    .bind("space", space)
                    .bind("person", person)
                    .execute();
            return true;
        });
    }

    private static Pause merged(@Nullable Pause earlier, Pause wish) {
        if (earlier == null || earlier.isOver(wish.from())) {
            return wish;
        }
        return new Pause(
                wish.from(),
                wish.textUntil() == null ? earlier.textUntil() : wish.textUntil(),
                wish.voiceUntil() == null ? earlier.voiceUntil() : wish.voiceUntil(),
                wish.category());
    }

    private @Nullable Pause find(Handle handle, ParticipantId person) {
        return handle.createQuery(
                        "select * from speaking_pause"
                                + " where space_id = :space and person_id = :person")
                .bind("space", space)
                .bind("person", person)
                .map((row, _) -> read(row))
                .findOne()
                .orElse(null);
    }

    private void put(Handle handle, Step step, ParticipantId person, Pause pause) {
        handle.createUpdate(
                        """
                        insert into speaking_pause (space_id, person_id, step_id, category,
                          from_at, text_until, voice_until)
                        values (:space, :person, :step, :category, :from, :text, :voice)
                        on conflict (space_id, person_id) do update set step_id = excluded.step_id,
                          category = excluded.category, from_at = excluded.from_at,
                          text_until = excluded.text_until, voice_until = excluded.voice_until
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("step", step.id())
                .bind("category", pause.category())
                .bind("from", pause.from())
                .bind("text", millis(pause.textUntil()))
                .bind("voice", millis(pause.voiceUntil()))
                .execute();
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static Pause read(ResultSet row) throws SQLException {
        return new Pause(
                Instant.ofEpochMilli(row.getLong("from_at")),
                instant(row, "text_until"),
                instant(row, "voice_until"),
                ConcernCategory.valueOf(row.getString("category")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
