package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which roles people hold, inside one transaction. */
final class RoleStore {
    private final Handle handle;
    private final SpaceId space;

    RoleStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    Set<Role> of(ParticipantId person) {
        var roles = EnumSet.noneOf(Role.class);
        handle.createQuery(
                        "select role from person_role where space_id = :space and person_id = :id")
                .bind("space", space)
                .bind("id", person)
                .mapTo(Role.class)
                .forEach(roles::add);
        return Set.copyOf(roles);
    }

    Map<ParticipantId, Set<Role>> all() {
        var all = new HashMap<ParticipantId, Set<Role>>();
        handle.createQuery("select person_id, role from person_role where space_id = :space")
                .bind("space", space)
                .mapTo(Held.class)
                .forEach(held ->
                        all.computeIfAbsent(held.personId(), _ -> EnumSet.noneOf(Role.class))
                                .add(held.role()));
        return all;
    }

    /** Makes this the whole set. */
    void set(ParticipantId person, Set<Role> roles) {
        handle.createUpdate("delete from person_role where space_id = :space and person_id = :id")
                .bind("space", space)
                .bind("id", person)
                .execute();
        for (var role : roles) {
            handle.createUpdate(
                            """
                            insert into person_role (space_id, person_id, role)
                            values (:space, :id, :role)
                            """)
                    .bind("space", space)
                    .bind("id", person)
                    .bind("role", role.name())
                    .execute();
        }
    }

    /** One role of one person. */
    record Held(ParticipantId personId, Role role) {}
}
