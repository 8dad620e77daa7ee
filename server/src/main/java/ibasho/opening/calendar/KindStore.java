package ibasho.opening.calendar;

import ibasho.protocol.KindId;
import ibasho.protocol.KindText;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of kinds and of who is on their lists. Call inside a work of the database. */
final class KindStore {
    private KindStore() {}

    static List<Kind> kinds(Handle handle, SpaceId space) {
        var guests = guests(handle, space);
        return handle
                .createQuery(
                        """
                        select id, name, admission, rules, evening, active, version
                        from opening_kind where space_id = :space order by position
                        """)
                .bind("space", space)
                .mapTo(KindRow.class)
                .stream()
                .map(row -> row.kind(guests.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    static void save(Handle handle, SpaceId space, Kind kind) {
        handle.createUpdate(
                        """
                        insert into opening_kind
                            (id, space_id, position, name, admission, rules, evening, active,
                             version)
                        values (:id, :space,
                            (select coalesce(max(position), 0) + 1 from opening_kind
                             where space_id = :space),
                            :name, :admission, :rules, :late, :offered, :version)
                        on conflict (space_id, id) do update set
                            name = excluded.name, admission = excluded.admission,
                            rules = excluded.rules, evening = excluded.evening,
                            active = excluded.active, version = excluded.version
                        """)
                .bind("space", space)
                .bind("id", kind.id())
                .bind("version", kind.version())
                .bindMethods(kind.text())
                .bind("late", kind.text().evening() ? 1 : 0)
                .bind("offered", kind.text().active() ? 1 : 0)
                .execute();
    }

    /** False when nothing had to change. */
    static boolean admit(
            Handle handle, SpaceId space, KindId kind, ParticipantId person, boolean on) {
        var sql =
                on
                        ? """
                        insert into opening_guest (space_id, kind_id, person_id)
                        values (:space, :kind, :person)
                        on conflict (space_id, kind_id, person_id) do nothing
                        """
                        : """
                        delete from opening_guest
                        where space_id = :space and kind_id = :kind and person_id = :person
                        """;
        return handle.createUpdate(sql)
                        .bind("space", space)
                        .bind("kind", kind)
                        .bind("person", person)
                        .execute()
                == 1;
    }

    private static Map<KindId, Set<ParticipantId>> guests(Handle handle, SpaceId space) {
        return handle
                .createQuery(
                        """
                        select kind_id, person_id from opening_guest
                        where space_id = :space order by person_id
                        """)
                .bind("space", space)
                .mapTo(Guest.class)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Guest::kindId,
                                Collectors.mapping(
                                        Guest::personId,
                                        Collectors.toCollection(LinkedHashSet::new))));
    }

    /** One entry of a list. */
    record Guest(KindId kindId, ParticipantId personId) {}

    /** One kind as it lies in the table. */
    record KindRow(
            KindId id,
            String name,
            KindText.Admission admission,
            String rules,
            boolean evening,
            boolean active,
            long version) {

        Kind kind(Set<ParticipantId> guests) {
            return new Kind(
                    id, new KindText(name, admission, rules, evening, active), guests, version);
        }
    }
}
