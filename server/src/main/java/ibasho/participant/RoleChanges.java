package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.ProposalId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.RoleProposal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Roles of staff: one proposes, another decides, and neither for themselves (acct-06, acct-07). An
 * accepted change signs the person out everywhere, so that every session has its roles from its
 * first moment. Thread-safe.
 */
public final class RoleChanges {
    private final PeopleStore store;

    /** Roles kept in this store. */
    public RoleChanges(PeopleStore store) {
        this.store = store;
    }

    /**
     * Proposes the whole set of roles; an earlier proposal about the same person gives way.
     *
     * @return refused with {@code NOT_ONESELF}, {@code NO_SUCH_PERSON}, {@code BAD_VALUE} (a role
     *     that is not one of staff) or {@code NOT_ALLOWED} (the person does not work here)
     */
    public CompletionStage<Outcome<ProposalId>> propose(
            Caller by, ParticipantId person, Set<Role> roles) {
        return store.write(
                by.space(),
                shelves ->
                        Subject.of(shelves, by, person, RoleChanges::mayHaveRoles)
                                .then(_ -> staffRoles(roles))
                                .map(set -> proposed(shelves, by, person, set)));
    }

    private static Outcome<Nothing> mayHaveRoles(Caller by, Person about) {
        if (about.id().equals(by.who())) {
            return Outcome.refused(RefusalCode.NOT_ONESELF);
        }
        return about.staff() && about.state() != PersonView.State.LEFT
                ? Outcome.done(Nothing.NOTHING)
                : Outcome.refused(RefusalCode.NOT_ALLOWED);
    }

    private static Outcome<Set<Role>> staffRoles(Set<Role> roles) {
        return roles.stream().allMatch(Role::isStaff)
                ? Outcome.done(Set.copyOf(roles))
                : Outcome.refused(RefusalCode.BAD_VALUE);
    }

    private static ProposalId proposed(
            Shelves shelves, Caller by, ParticipantId person, Set<Role> roles) {
        var id = new ProposalId(Ids.id());
        shelves.proposals().withdrawWaiting(person, by.who(), shelves.now());
        shelves.proposals().add(new RoleProposal(id, person, roles, by.who(), shelves.now()));
        shelves.acts().note(by.who(), "roles.propose", person, names(roles));
        return id;
    }

    /**
     * Decides a proposal.
     *
     * @return refused with {@code NO_SUCH_PROPOSAL}, {@code SECOND_PERSON_NEEDED} (for whoever
     *     proposed it; taking it back is allowed) or {@code NOT_ONESELF}
     */
    public CompletionStage<Outcome<Nothing>> decide(
            Caller by, ProposalId proposal, boolean accept) {
        return store.write(
                by.space(),
                shelves -> {
                    var waiting = shelves.proposals().waiting(proposal);
                    return waiting == null
                            ? Outcome.refused(RefusalCode.NO_SUCH_PROPOSAL)
                            : decide(shelves, by, waiting, accept);
                });
    }

    private static Outcome<Nothing> decide(
            Shelves shelves, Caller by, RoleProposal proposal, boolean accept) {
        if (accept && proposal.proposedBy().equals(by.who())) {
            return Outcome.refused(RefusalCode.SECOND_PERSON_NEEDED);
        }
        return Subject.of(shelves, by, proposal.person(), RoleChanges::mayHaveRoles)
                .map(_ -> {
                    decided(shelves, by, proposal, accept);
                    return Nothing.NOTHING;
                });
    }

    private static void decided(Shelves shelves, Caller by, RoleProposal proposal, boolean accept) {
        shelves.proposals().decide(proposal.id(), by.who(), accept, shelves.now());
        var act = accept ? "roles.accept" : "roles.decline";
        shelves.acts().note(by.who(), act, proposal.person(), names(proposal.roles()));
        if (accept) {
            shelves.roles().set(proposal.person(), proposal.roles());
            shelves.endAll(proposal.person(), null);
            shelves.after().changed(proposal.person());
        }
    }

    private static Map<String, String> names(Set<Role> roles) {
        var names = roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        return Map.of("roles", names);
    }
}
