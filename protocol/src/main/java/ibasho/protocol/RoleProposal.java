package ibasho.protocol;

import java.time.Instant;
import java.util.Set;

/** A change of roles that waits for a second person. */
public record RoleProposal(
        ProposalId id,
        ParticipantId person,
        Set<Role> roles,
        ParticipantId proposedBy,
        Instant at) {}
