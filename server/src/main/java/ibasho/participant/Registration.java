package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Ids;
import ibasho.protocol.Avatar;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.Role;
import ibasho.protocol.RoleProposal;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Entering people, and the list of those entered. No real name passes through here. */
public final class Registration {
    private final PeopleStore store;

    /** People kept in this store. */
    public Registration(PeopleStore store) {
        this.store = store;
    }

    /**
     * Enters a person together with what another topic keeps of them. A participant has that role
     * from the start; staff get roles only by {@link RoleChanges}.
     *
     * @param assignedTo the 相談員 who looks after the person, if one does
     * @return what the other topic brought
     */
    public <A> CompletionStage<A> add(
            Caller by,
            ParticipantId id,
            boolean staff,
            @Nullable ParticipantId assignedTo,
            PeopleStore.Alongside<A> alongside) {
        return store.write(
                by.space(),
                alongside,
                (shelves, other) -> {
                    shelves.people().add(id, staff, assignedTo, shelves.now());
                    shelves.roles().set(id, firstRoles(staff));
                    var details = Map.of("staff", Boolean.toString(staff));
                    shelves.acts().note(by.who(), "people.add", id, details);
                    return other;
                });
    }

    private static Set<Role> firstRoles(boolean staff) {
        return staff ? EnumSet.noneOf(Role.class) : EnumSet.of(Role.PARTICIPANT);
    }

    /** Everybody but robots, with what the people page shows about them. */
    public CompletionStage<Everybody> everybody(SpaceId space) {
        return store.read(
                space,
                shelves ->
                        new Everybody(
                                shelves.people().all(),
                                shelves.invitations().openUntil(shelves.now()),
                                shelves.proposals().waiting()));
    }

    /** Everybody a room may show, robots too. */
    public CompletionStage<List<Person>> known(SpaceId space) {
        return store.read(space, shelves -> shelves.people().allAndRobots());
    }

    /**
     * Who is registered.
     *
     * @param invitedUntil when the open link of a person expires
     * @param proposals changes of roles that wait for a second person
     */
    public record Everybody(
            List<Person> people,
            Map<ParticipantId, Instant> invitedUntil,
            List<RoleProposal> proposals) {}

    /**
     * Enters somebody who needs not arrive: for the demo. Somebody with such a name is taken as
     * they are, so that a second start finds the people of the first.
     */
    public CompletionStage<ParticipantId> addReady(SpaceId space, ReadyPerson ready) {
        return store.write(space, shelves -> addReady(shelves, ready));
    }

    private static ParticipantId addReady(Shelves shelves, ReadyPerson ready) {
        var nickname = new Nickname(ready.nickname(), NameFold.of(ready.nickname()));
        var there = shelves.people().holderOf(nickname.fold());
        if (there != null) {
            return there;
        }
        var id = new ParticipantId(Ids.id());
        var staff = ready.roles().stream().anyMatch(Role::isStaff);
        shelves.people().add(id, staff, null, shelves.now());
        shelves.people().setNickname(id, nickname);
        shelves.people().setAvatar(id, ready.avatar());
        shelves.people().setRobot(id, ready.robot());
        shelves.people().setState(id, PersonView.State.ACTIVE);
        shelves.people().setPledged(id, shelves.now());
        shelves.roles().set(id, ready.roles());
        shelves.rules().accept(id, Rulebook.inForce(shelves).version(), shelves.now());
        shelves.acts().note(null, "people.addReady", id);
        return id;
    }

    /**
     * Somebody who is there from the start.
     *
     * @param robot moved by the program, and labelled as such
     */
    public record ReadyPerson(String nickname, Avatar avatar, Set<Role> roles, boolean robot) {}
}
