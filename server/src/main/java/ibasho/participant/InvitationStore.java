package ibasho.participant;

import ibasho.protocol.InvitationId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One-time links, inside one transaction. */
final class InvitationStore {
    private final Handle handle;
    private final SpaceId space;

    InvitationStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    void add(Invitation invitation, String tokenHash) {
        handle.createUpdate(
                        """
                        insert into invitation
                            (space_id, id, person_id, kind, token_hash, made_by, made_at,
                             expires_at)
                        values
                            (:space, :id, :personId, :kind, :hash, :by, :madeAt, :expiresAt)
                        """)
                .bind("space", space)
                .bind("hash", tokenHash)
                .bind("id", invitation.id())
                .bind("personId", invitation.personId())
                .bind("kind", invitation.kind().name())
                .bind("by", invitation.madeBy() == null ? null : invitation.madeBy().value())
                .bind("madeAt", invitation.madeAt())
                .bind("expiresAt", invitation.expiresAt())
                .execute();
    }

    @Nullable Invitation ofToken(String tokenHash) {
        return handle.createQuery(
                        """
                        select id, person_id, kind, made_by, made_at, expires_at, used_at,
                            withdrawn_at
                        from invitation where space_id = :space and token_hash = :hash
                        """)
                .bind("space", space)
                .bind("hash", tokenHash)
                .mapTo(Invitation.class)
                .findOne()
                .orElse(null);
    }

    void use(InvitationId id, Instant now) {
        handle.createUpdate(
                        "update invitation set used_at = :now where space_id = :space and id = :id")
                .bind("space", space)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /** Uses up the first links of somebody who has arrived. */
    void useFirst(ParticipantId person, Instant now) {
        handle.createUpdate(
                        """
                        update invitation set used_at = :now
                        where space_id = :space and person_id = :person and kind = 'FIRST'
                            and used_at is null
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    /** Takes back every link of this person that still opens. */
    void withdrawOpen(ParticipantId person, Instant now) {
        handle.createUpdate(
                        """
                        update invitation set withdrawn_at = :now
                        where space_id = :space and person_id = :person and used_at is null
                            and withdrawn_at is null
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    void withdraw(InvitationId id, Instant now) {
        handle.createUpdate(
                        """
                        update invitation set withdrawn_at = :now
                        where space_id = :space and id = :id
                        """)
                .bind("space", space)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /** Until when people have a link that opens. */
    Map<ParticipantId, Instant> openUntil(Instant now) {
        var until = new HashMap<ParticipantId, Instant>();
        handle.createQuery(
                        """
                        select person_id, max(expires_at) as expires_at from invitation
                        where space_id = :space and used_at is null and withdrawn_at is null
                            and expires_at > :now
                        group by person_id
                        """)
                .bind("space", space)
                .bind("now", now)
                .mapTo(Open.class)
                .forEach(open -> until.put(open.personId(), open.expiresAt()));
        return until;
    }

    /** The latest link of one person. */
    record Open(ParticipantId personId, Instant expiresAt) {}
}
