package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.Rules;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rules, version by version, and who accepted them; inside one transaction. */
final class RulesStore {
    private final Handle handle;
    private final SpaceId space;

    RulesStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    /** The newest version, or {@code null} before the first was laid down. */
    @Nullable Rules newest() {
        return handle.createQuery(
                        """
                        select version, short_lines, full_text from rules_version
                        where space_id = :space order by version desc limit 1
                        """)
                .bind("space", space)
                .mapTo(Row.class)
                .findOne()
                .map(Row::rules)
                .orElse(null);
    }

    void add(Rules rules, Instant now) {
        handle.createUpdate(
                        """
                        insert into rules_version
                            (space_id, version, short_lines, full_text, in_force_from)
                        values (:space, :version, :short, :full, :now)
                        """)
                .bind("space", space)
                .bind("version", rules.version())
                .bind("short", String.join("\n", rules.shortLines()))
                .bind("full", String.join("\n", rules.full()))
                .bind("now", now)
                .execute();
    }

    boolean accepted(ParticipantId person, int version) {
        return handle.createQuery(
                        """
                        select 1 from rules_acceptance
                        where space_id = :space and person_id = :person
                            and version = :version
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void accept(ParticipantId person, int version, Instant now) {
        handle.createUpdate(
                        """
                        insert into rules_acceptance (space_id, person_id, version, at)
                        values (:space, :person, :version, :now)
                        on conflict (space_id, person_id, version) do nothing
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("version", version)
                .bind("now", now)
                .execute();
    }

    /** A row of {@code rules_version}. */
    record Row(int version, String shortLines, String fullText) {
        Rules rules() {
            return new Rules(version, shortLines.lines().toList(), fullText.lines().toList());
        }
    }
}
