package ibasho.opening.duty;

import ibasho.protocol.DutyState;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What happened about duty, for ever (M-3.2.ア-1). Thread-safe, never blocks. */
public final class DutyLog {
    private final Database database;
    private final SpaceId space;

    /** The events of this 居場所. */
    public DutyLog(Database database, SpaceId space) {
        this.database = database;
        this.space = space;
    }

    SpaceId space() {
        return space;
    }

    /** Keeps events, all or none of them. */
    CompletableFuture<Integer> keep(List<DutyEvent> events) {
        return database.write(handle -> {
            events.forEach(event -> insert(handle, event));
            return events.size();
        });
    }

    /** Everything since then, oldest first. */
    public CompletableFuture<List<DutyEvent>> since(Instant then) {
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                select * from duty_event
                                where space_id = :space and id >= coalesce(
                                    (select min(id) from duty_event
                                     where space_id = :space and at >= :then), 0)
                                order by id
                                """)
                        .bind("space", space)
                        .bind("then", then)
                        .mapTo(Row.class)
                        .stream()
                        .map(Row::event)
                        .toList());
    }

    /** Everything that happened in these openings, oldest first. */
    public CompletableFuture<List<DutyEvent>> of(Collection<OpeningId> openings) {
        if (openings.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                select * from duty_event
                                where space_id = :space and opening_id in (<openings>) order by id
                                """)
                        .bind("space", space)
                        .bindList("openings", openings.stream().map(OpeningId::value).toList())
                        .mapTo(Row.class)
                        .stream()
                        .map(Row::event)
                        .toList());
    }

    private void insert(Handle handle, DutyEvent event) {
        handle.createUpdate(
                        """
                        insert into duty_event
                            (space_id, opening_id, at, kind, person_id, other_id, nickname, robot,
                             hats, state, since)
                        values (:space, :opening, :at, :kind, :person, :other, :nickname, :robot,
                            :hats, :state, :since)
                        """)
                .bind("space", space)
                .bind("opening", event.opening())
                .bind("at", event.at())
                .bind("kind", event.kind().name())
                .bind("person", text(event.person()))
                .bind("other", text(event.other()))
                .bind("nickname", event.nickname())
                .bind("robot", event.robot() ? 1 : 0)
                .bind("hats", HatsText.of(event.hats()))
                .bind("state", event.state() == null ? null : event.state().name())
                .bind("since", event.since() == null ? null : event.since().toEpochMilli())
                .execute();
    }

    private static @Nullable String text(@Nullable ParticipantId id) {
        return id == null ? null : id.value();
    }

    /** One row as it lies in the table. */
    record Row(
            OpeningId openingId,
            Instant at,
            DutyEvent.Kind kind,
            @Nullable ParticipantId personId,
            @Nullable ParticipantId otherId,
            String nickname,
            boolean robot,
            String hats,
            @Nullable DutyState state,
            @Nullable Instant since) {

        DutyEvent event() {
            return new DutyEvent(
                    openingId,
                    at,
                    kind,
                    personId,
                    otherId,
                    nickname,
                    robot,
                    HatsText.read(hats),
                    state,
                    since);
        }
    }
}
