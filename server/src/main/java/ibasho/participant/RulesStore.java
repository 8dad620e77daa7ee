package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.Rules;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** When the version in force was laid down; the beginning of time before the first. */
    Instant since() {
        return handle.createQuery(
                        """
                        select in_force_from from rules_version
                        where space_id = :space order by version desc limit 1
                        """)
                .bind("space", space)
                .mapTo(Instant.class)
                .findOne()
                .orElse(Instant.EPOCH);
    }

    /** The newest version this person accepted, or {@code null}. */
    @Nullable Rules acceptedBy(ParticipantId person) {
        return handle.createQuery(
                        """
                        select v.version, v.short_lines, v.full_text from rules_version v
                        join rules_acceptance a
                            on a.space_id = v.space_id and a.version = v.version
                        where a.space_id = :space and a.person_id = :person
                        order by v.version desc limit 1
                        """)
                .bind("space", space)
                .bind("person", person)
                .mapTo(Row.class)
                .findOne()
                .map(Row::rules)
                .orElse(null);
    }

    /** The newest acceptance of each person. */
    Map<ParticipantId, Accepted> acceptances() {
        return handle
                .createQuery(
                        """
                        select a.person_id, a.version, a.at from rules_acceptance a
                        where a.space_id = :space and a.version =
                            (select max(b.version) from rules_acceptance b
                             where b.space_id = a.space_id and b.person_id = a.person_id)
                        """)
                .bind("space", space)
                .mapTo(Accepted.class)
                .stream()
                .collect(Collectors.toMap(Accepted::personId, Function.identity()));
    }

    /** Who accepted which version, when. */
    record Accepted(ParticipantId personId, int version, Instant at) {}

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

    /** Whether this person is asked for this version only later than {@code now}. */
    boolean isLater(ParticipantId person, int version, Instant now) {
        return handle.createQuery(
                        """
                        select 1 from rules_later
                        where space_id = :space and person_id = :person
                            and version = :version and until_at > :now
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("version", version)
                .bind("now", now)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Asks this person for this version only after {@code until}. */
    void askLater(ParticipantId person, int version, Instant until) {
        handle.createUpdate(
                        """
                        insert into rules_later (space_id, person_id, version, until_at)
                        values (:space, :person, :version, :until)
                        on conflict (space_id, person_id, version) do nothing
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("version", version)
                .bind("until", until)
                .execute();
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
