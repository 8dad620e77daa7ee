package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of sessions in one 居場所, inside one transaction. An ended session leaves no row. */
final class SessionStore {
    private static final String SELECT =
            """
            select id, person_id, way, device, remembered, since, last_seen, expires_at
            from session where space_id = :space
            """;

    private final Handle handle;
    private final SpaceId space;

    SessionStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    /** Which 居場所 a token belongs to, or {@code null}. */
    static @Nullable SpaceId spaceOf(Handle handle, String tokenHash) {
        return handle.createQuery("select space_id from session where token_hash = :hash")
                .bind("hash", tokenHash)
                .mapTo(SpaceId.class)
                .findOne()
                .orElse(null);
    }

    /** Forgets what is over in every 居場所; returns whose sockets must close. */
    static List<SessionId> removeOver(Handle handle, Instant now) {
        return handle.createQuery(
                        """
                        delete from session
                        where expires_at <= :now
                            or (last_seen <= :idle and exists (
                                select 1 from person
                                where person.space_id = session.space_id
                                    and person.id = session.person_id and person.staff))
                        returning id
                        """)
                .bind("now", now)
                .bind("idle", now.minus(SessionLifetimes.STAFF_IDLE))
                .mapTo(SessionId.class)
                .list();
    }

    void add(StoredSession session, String tokenHash) {
        handle.createUpdate(
                        """
                        insert into session
                            (space_id, id, person_id, token_hash, way, device, remembered, since,
                             last_seen, expires_at)
                        values
                            (:space, :id, :personId, :hash, :way, :device, :remembered, :since,
                             :lastSeen, :expiresAt)
                        """)
                .bind("space", space)
                .bind("hash", tokenHash)
                .bind("id", session.id())
                .bind("personId", session.personId())
                .bind("way", session.way().name())
                .bind("device", session.device())
                .bind("remembered", session.remembered())
                .bind("since", session.since())
                .bind("lastSeen", session.lastSeen())
                .bind("expiresAt", session.expiresAt())
                .execute();
    }

    @Nullable StoredSession ofToken(String tokenHash) {
        return handle.createQuery(SELECT + " and token_hash = :hash")
                .bind("space", space)
                .bind("hash", tokenHash)
                .mapTo(StoredSession.class)
                .findOne()
                .orElse(null);
    }

    @Nullable StoredSession find(SessionId id) {
        return handle.createQuery(SELECT + " and id = :id")
                .bind("space", space)
                .bind("id", id)
                .mapTo(StoredSession.class)
                .findOne()
                .orElse(null);
    }

    /** Newest first. */
    List<StoredSession> of(ParticipantId person) {
        return handle.createQuery(SELECT + " and person_id = :person order by since desc, id")
                .bind("space", space)
                .bind("person", person)
                .mapTo(StoredSession.class)
                .list();
    }

    void seen(SessionId id, Instant now) {
        handle.createUpdate(
                        """
                        update session set last_seen = :now
                        where space_id = :space and id = :id and last_seen < :now
                        """)
                .bind("space", space)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    void remove(SessionId id) {
        handle.createUpdate("delete from session where space_id = :space and id = :id")
                .bind("space", space)
                .bind("id", id)
                .execute();
    }
}
