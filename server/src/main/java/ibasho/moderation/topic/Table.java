package ibasho.moderation.topic;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.TopicId;
import ibasho.protocol.TopicView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the table, who finds it good, and who drew when. A value.
 *
 * @param topic what lies there; {@code null} for nothing
 * @param rounds how many cards were laid there
 * @param laidAt when the last one was laid there
 * @param voters who finds it good; only their number leaves this class
 * @param drawnAt when people drew last; forgotten when it no longer matters
 * @param lately the cards laid there last, newest first
 */
record Table(
        @Nullable TopicView topic,
        long rounds,
        Instant laidAt,
        Set<ParticipantId> voters,
        Map<ParticipantId, Instant> drawnAt,
        List<TopicId> lately) {
    static final Table EMPTY = new Table(null, 0, Instant.MIN, Set.of(), Map.of(), List.of());

    private static final int LATELY = 12;

    Table lay(TopicId id, String text, boolean byStaff, Instant now) {
        var view = new TopicView(id, rounds + 1, text, byStaff, 0);
        var last = new ArrayList<>(lately);
        last.addFirst(id);
        return new Table(
                view,
                rounds + 1,
                now,
                Set.of(),
                drawnAt,
                List.copyOf(last.subList(0, Math.min(LATELY, last.size()))));
    }

    Table clear() {
        return new Table(null, rounds, laidAt, Set.of(), drawnAt, lately);
    }

    /** The same table after somebody drew; those who drew before {@code forget} are forgotten. */
    Table drawnBy(ParticipantId who, Instant now, Duration forget) {
        var drawn = new HashMap<>(drawnAt);
        drawn.values().removeIf(at -> !at.isAfter(now.minus(forget)) || at.isAfter(now));
        drawn.put(who, now);
        return new Table(topic, rounds, laidAt, voters, Map.copyOf(drawn), lately);
    }

    Table vote(ParticipantId who, boolean on) {
        var now = new HashSet<>(voters);
        var changed = on ? now.add(who) : now.remove(who);
        return changed && topic != null
                ? new Table(counted(topic, now), rounds, laidAt, Set.copyOf(now), drawnAt, lately)
                : this;
    }

    private static TopicView counted(TopicView topic, Set<ParticipantId> voters) {
        return new TopicView(
                topic.topic(), topic.round(), topic.text(), topic.byStaff(), voters.size());
    }
}
