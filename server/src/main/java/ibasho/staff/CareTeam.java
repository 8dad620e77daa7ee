package ibasho.staff;

import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.DutyState;
import ibasho.protocol.DutyView;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who answer つらい (room-22, room-26): 管理者, 支援員 and 相談員, and who of them is on duty. Robots of
 * the demo answer nobody.
 */
final class CareTeam {
    /** Their columns of the privilege matrix. */
    static final Set<String> COLUMNS = Set.of("M", "W", "C");

    private static final Logger LOG = LoggerFactory.getLogger(CareTeam.class);

    private final Registration registration;
    private final Supplier<DutyView> duty;
    private final Predicate<ParticipantId> connected;

    CareTeam(
            Registration registration,
            Supplier<DutyView> duty,
            Predicate<ParticipantId> connected) {
        this.registration = registration;
        this.duty = duty;
        this.connected = connected;
    }

    /** Whether somebody with these roles is of the team. */
    static boolean includes(Set<Role> roles) {
        return roles.stream().map(Role::column).anyMatch(COLUMNS::contains);
    }

    /**
     * The team at one moment.
     *
     * @param names of everybody, by id
     * @param members all who may ever be called
     * @param onDuty those of them on duty
     * @param attentive whether one of those has a page open
     * @param reached whether one of those can be reached: a page is open, or they are on call
     */
    record Now(
            Map<ParticipantId, String> names,
            Set<ParticipantId> members,
            Set<ParticipantId> onDuty,
            boolean attentive,
            boolean reached) {

        @Nullable String name(ParticipantId who) {
            return names.get(who);
        }
    }

    /** As it is now; nobody, if the people cannot be read. Never fails. */
    CompletionStage<Now> now(SpaceId space) {
        return registration
                .everybody(space)
                .thenApply(everybody -> of(everybody.people()))
                .exceptionally(problem -> {
                    LOG.error(
                            "The people could not be read; whoever is connected is told.", problem);
                    return of(List.of());
                });
    }

    private Now of(List<Person> people) {
        var names = new HashMap<ParticipantId, String>();
        var members = new HashSet<ParticipantId>();
        for (var person : people) {
            var nickname = person.nickname();
            if (nickname != null) {
                names.put(person.id(), nickname.text());
            }
            if (person.isWelcome() && includes(person.roles())) {
                members.add(person.id());
            }
        }
        var onDuty =
                duty.get().people().stream().filter(one -> members.contains(one.who())).toList();
        return new Now(
                Map.copyOf(names),
                Set.copyOf(members),
                onDuty.stream().map(OnDuty::who).collect(Collectors.toUnmodifiableSet()),
                onDuty.stream().anyMatch(one -> connected.test(one.who())),
                onDuty.stream().anyMatch(this::isReached));
    }

    private boolean isReached(OnDuty one) {
        return one.state() == DutyState.ON_CALL || connected.test(one.who());
    }
}
