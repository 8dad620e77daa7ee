package ibasho.care.incident;

import ibasho.protocol.SpaceId;
import ibasho.store.HeldLines;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The line from which an incident began stays until the incident is settled. Stateless. */
public final class EvidenceStore implements HeldLines {
    @Override
    public Set<Long> of(Handle handle, SpaceId space) {
        return new HashSet<>(
                handle.createQuery(
                                """
                                select c.line_seq from incident i
                                join concern_card c on i.origin = 'CARD' and c.id = i.origin_id
                                where i.space_id = :space and i.closed_at is null
                                  and c.line_seq is not null
                                union
                                select c.hint_line from incident i
                                join care_case c on i.origin = 'CARE' and c.id = i.origin_id
                                where i.space_id = :space and i.closed_at is null
                                  and c.hint_line is not null
                                """)
                        .bind("space", space)
                        .mapTo(Long.class)
                        .list());
    }
}
