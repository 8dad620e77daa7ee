package ibasho.staff;

import ibasho.participant.Person;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 管理者 and 室長: who they are, and how they are called wherever they are. */
final class Managers {
    /** Their column of the privilege matrix. */
    static final String COLUMN = "M";

    private static final Logger LOG = LoggerFactory.getLogger(Managers.class);

    private Managers() {}

    static boolean include(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role.column().equals(COLUMN));
    }

    /** Every 管理者 who may come in, but for this one. */
    static List<Person> others(Names names, ParticipantId than) {
        return names.people().values().stream()
                .filter(Person::isWelcome)
                .filter(one -> include(one.roles()) && !one.id().equals(than))
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
    }

    /** Calls these. Nobody named would call everybody; so nobody is called then. Never blocks. */
    static void call(Calling calls, SpaceId space, Collection<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        var ids = people.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
        var _ =
                calls.call(space, ids)
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                LOG.error("A 管理者 could not be called.", failure);
                            }
                        });
    }
}
