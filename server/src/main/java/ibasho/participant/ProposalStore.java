package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.ProposalId;
import ibasho.protocol.Role;
import ibasho.protocol.RoleProposal;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Changes of roles that wait for, or had, a second person; inside one transaction. */
final class ProposalStore {
    private static final String WAITING =
            """
            select id, person_id, roles, proposed_by, at from role_proposal
            where space_id = :space and decided_at is null
            """;

    private final Handle handle;
    private final SpaceId space;

    ProposalStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    void add(RoleProposal proposal) {
        handle.createUpdate(
                        """
                        insert into role_proposal
                            (space_id, id, person_id, roles, proposed_by, at)
                        values (:space, :id, :person, :roles, :by, :at)
                        """)
                .bind("space", space)
                .bind("id", proposal.id())
                .bind("person", proposal.person())
                .bind("roles", text(proposal.roles()))
                .bind("by", proposal.proposedBy())
                .bind("at", proposal.at())
                .execute();
    }

    @Nullable RoleProposal waiting(ProposalId id) {
        return handle.createQuery(WAITING + " and id = :id")
                .bind("space", space)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::proposal)
                .orElse(null);
    }

    /** All that wait, oldest first. */
    List<RoleProposal> waiting() {
        return handle
                .createQuery(WAITING + " order by at, id")
                .bind("space", space)
                .mapTo(Row.class)
                .stream()
                .map(Row::proposal)
                .toList();
    }

    void decide(ProposalId id, ParticipantId by, boolean accepted, Instant at) {
        handle.createUpdate(
                        """
                        update role_proposal
                        set decided_by = :by, decided_at = :at, accepted = :accepted
                        where space_id = :space and id = :id
                        """)
                .bind("space", space)
                .bind("id", id)
                .bind("by", by)
                .bind("at", at)
                .bind("accepted", accepted)
                .execute();
    }

    /** Takes back what waits about a person, since something newer came or the person left. */
    void withdrawWaiting(ParticipantId person, ParticipantId by, Instant at) {
        waiting().stream()
                .filter(proposal -> proposal.person().equals(person))
                .forEach(proposal -> decide(proposal.id(), by, false, at));
    }

    private static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /** A row of {@code role_proposal}. */
    record Row(
            ProposalId id,
            ParticipantId personId,
            String roles,
            ParticipantId proposedBy,
            Instant at) {
        RoleProposal proposal() {
            var set =
                    Arrays.stream(roles.split(","))
                            .filter(name -> !name.isEmpty())
                            .map(Role::valueOf)
                            .collect(Collectors.toUnmodifiableSet());
            return new RoleProposal(id, personId, set, proposedBy, at);
        }
    }
}
