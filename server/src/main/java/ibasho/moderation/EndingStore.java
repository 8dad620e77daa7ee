package ibasho.moderation;

import ibasho.protocol.FollowUpPlan;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The rows of きょうはここまで; each comes with its entry and its promise in the same write. */
public final class EndingStore {
    private final Database database;
    private final StepLog steps;
    private final FollowUpStore followUps;
    private final SpaceId space;

    /** Of this 居場所. */
    public EndingStore(Database database, StepLog steps, FollowUpStore followUps, SpaceId space) {
        this.database = database;
        this.steps = steps;
        this.followUps = followUps;
        this.space = space;
    }

    /** One of them. */
    record Row(ParticipantId person, OpeningId opening, Instant at) {}

    CompletableFuture<List<Row>> since(Instant from) {
        return database.read(handle ->
                handle.createQuery(
                                "select person_id, opening_id, at from today_ending"
                                        + " where space_id = :space and at >= :from")
                        .bind("space", space)
                        .bind("from", from)
                        .map((row, _) ->
                                new Row(
                                        new ParticipantId(row.getString("person_id")),
                                        new OpeningId(row.getString("opening_id")),
                                        Instant.ofEpochMilli(row.getLong("at"))))
                        .list());
    }

    /** Keeps it; false, and nothing is written, if it was so already. */
    CompletableFuture<Boolean> begin(Step step, OpeningId opening, FollowUpPlan plan) {
        return database.write(handle -> {
            var person = Objects.requireNonNull(step.person());
            var known =
                    handle.createQuery(
                                    "select count(*) from today_ending where space_id = :space"
                                            + " and person_id = :person and opening_id = :opening")
                            .bind("space", space)
                            .bind("person", person)
                            .bind("opening", opening)
                            .mapTo(Integer.class)
                            .one();
            if (known > 0) {
                return false;
            }
            steps.keep(handle, step);
            followUps.keep(handle, step, plan);
            handle.createUpdate(
                            """
                            insert into today_ending (space_id, person_id, opening_id, step_id, at)
                            values (:space, :person, :opening, :step, :at)
                            """)
                    .bind("space", space)
                    .bind("person", person)
                    .bind("opening", opening)
                    .bind("step", step.id())
                    .bind("at", step.at())
                    .execute();
            return true;
        });
    }

    /** Takes it back; false, and nothing is written, if there is none. */
    CompletableFuture<Boolean> letBack(Step step, OpeningId opening) {
        return database.write(handle -> {
            var gone =
                    handle.createUpdate(
                                    "delete from today_ending where space_id = :space"
                                            + " and person_id = :person and opening_id = :opening")
                            .bind("space", space)
                            .bind("person", Objects.requireNonNull(step.person()))
                            .bind("opening", opening)
                            .execute();
            if (gone > 0) {
                steps.keep(handle, step);
            }
            return gone > 0;
        });
    }
}
