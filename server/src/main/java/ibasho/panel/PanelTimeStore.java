package ibasho.panel;

import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who was inside from when to when, and whose turn it was, within one read or write. */
final class PanelTimeStore {
    private final Handle handle;

    PanelTimeStore(Handle handle) {
        this.handle = handle;
    }

    /** Somebody is inside now: what lasts goes on, after a longer time away a new span begins. */
    void seen(Panel panel, Panel.Member member, Instant now) {
        var longer =
                handle.createUpdate(
                                """
                                update panel_presence set until_at = :now
                                where panel_id = :id and person_id = :who and part = :part
                                    and until_at >= :recent
                                """)
                        .bind("now", now)
                        .bind("id", panel.id())
                        .bind("who", member.who())
                        .bind("part", member.part().name())
                        .bind("recent", now.minus(Standing.BRIDGED))
                        .execute();
        if (longer == 0) {
            begin(panel, member, now);
        }
    }

    private void begin(Panel panel, Panel.Member member, Instant now) {
        handle.createUpdate(
                        """
                        insert into panel_presence
                            (panel_id, space_id, person_id, part, from_at, until_at)
                        values (:id, :space, :who, :part, :now, :now)
                        """)
                .bind("id", panel.id())
                .bind("space", panel.space())
                .bind("who", member.who())
                .bind("part", member.part().name())
                .bind("now", now)
                .execute();
    }

    List<Presence> presences(Panel panel) {
        return handle.createQuery(
                        """
                        select person_id as who, part, from_at as "from", until_at as "until"
                        from panel_presence where panel_id = :id order by seq
                        """)
                .bind("id", panel.id())
                .mapTo(Presence.class)
                .list();
    }

    /** When somebody was inside last. */
    @Nullable Instant lastSeen(Panel panel) {
        return presences(panel).stream().map(Presence::until).max(Instant::compareTo).orElse(null);
    }

    /** Whose turn it is now. */
    List<Turn> turns(Panel panel) {
        return handle.createQuery(
                        """
                        select person_id as who, from_at as since from panel_turn
                        where panel_id = :id and until_at is null order by seq
                        """)
                .bind("id", panel.id())
                .mapTo(Turn.class)
                .list();
    }

    /** From now on it is the turn of these alone; who has it keeps it. */
    void turn(Panel panel, Set<ParticipantId> people, @Nullable ParticipantId by, Instant now) {
        var before = turns(panel).stream().map(Turn::who).collect(Collectors.toUnmodifiableSet());
        before.stream().filter(who -> !people.contains(who)).forEach(who -> end(panel, who, now));
        people.stream()
                .filter(who -> !before.contains(who))
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(who -> begin(panel, who, by, now));
    }

    private void begin(Panel panel, ParticipantId who, @Nullable ParticipantId by, Instant now) {
        handle.createUpdate(
                        """
                        insert into panel_turn (panel_id, space_id, person_id, by_id, from_at)
                        values (:id, :space, :who, :by, :now)
                        """)
                .bind("id", panel.id())
                .bind("space", panel.space())
                .bind("who", who)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    /** Somebody's turn is over, if it was. */
    void end(Panel panel, ParticipantId who, Instant now) {
        handle.createUpdate(
                        """
                        update panel_turn set until_at = :now
                        where panel_id = :id and person_id = :who and until_at is null
                        """)
                .bind("now", now)
                .bind("id", panel.id())
                .bind("who", who)
                .execute();
    }
}
