package ibasho.room;

import ibasho.protocol.Limits;
import ibasho.protocol.Line;
import ibasho.protocol.LineReaction;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Slow and obvious: remembers everything that was said and who could hear it at that moment, and
 * tells what each screen must show now.
 */
final class Oracle {
    private final List<Line> said = new ArrayList<>();
    private final Map<Long, Set<ParticipantId>> canRead = new HashMap<>();
    private final Map<ParticipantId, @Nullable PlaceId> inside = new HashMap<>();
    private final Set<ParticipantId> hosts = new HashSet<>();

    /** Hosts read the room's lines of the whole opening. */
    void isHost(ParticipantId who) {
        hosts.add(who);
    }

    boolean isInside(ParticipantId who) {
        return inside.containsKey(who);
    }

    @Nullable PlaceId tableOf(ParticipantId who) {
        return inside.get(who);
    }

    void comesIn(ParticipantId who) {
        inside.put(who, null);
        if (hosts.contains(who)) {
            said.stream()
                    .filter(line -> line.table() == null)
                    .forEach(line -> readers(line.seq()).add(who));
        }
    }

    void goes(ParticipantId who) {
        inside.remove(who);
        canRead.values().forEach(readers -> readers.remove(who));
    }

    void sits(ParticipantId who, @Nullable PlaceId table) {
        var before = inside.put(who, table);
        if (before != null && !before.equals(table)) {
            said.stream()
                    .filter(line -> before.equals(line.table()) && !line.by().equals(who))
                    .forEach(line -> readers(line.seq()).remove(who));
        }
    }

    void says(Line line) {
        said.add(line);
        inside.forEach((who, table) -> {
            if (line.table() == null || line.table().equals(table) || line.by().equals(who)) {
                readers(line.seq()).add(who);
            }
        });
    }

    boolean mayTouch(ParticipantId who, long seq, Instant now) {
        var line = find(seq);
        return line != null
                && line.by().equals(who)
                && !now.isAfter(line.saidAt().plus(Limits.OWN_LINE_WINDOW));
    }

    boolean isRemoved(long seq) {
        var line = find(seq);
        return line != null && line.removed();
    }

    boolean mayRead(ParticipantId who, long seq) {
        return readers(seq).contains(who);
    }

    void edits(long seq, String text) {
        said.replaceAll(line ->
                line.seq() == seq && !line.text().equals(text) ? Lines.reworded(line, text) : line);
    }

    void removes(long seq) {
        said.replaceAll(line -> line.seq() == seq ? Lines.removed(line) : line);
    }

    void reacts(long seq, LineReaction reaction, boolean on) {
        said.replaceAll(line ->
                line.seq() == seq && line.reactions().contains(reaction) != on
                        ? Lines.reacted(line, reaction, on)
                        : line);
    }

    List<Line> screenOf(ParticipantId who) {
        return said.stream().filter(line -> mayRead(who, line.seq())).toList();
    }

    /** Sequences of lines, oldest first. */
    List<Long> lines() {
        return said.stream().map(Line::seq).toList();
    }

    private @Nullable Line find(long seq) {
        return said.stream().filter(line -> line.seq() == seq).findFirst().orElse(null);
    }

    private Set<ParticipantId> readers(long seq) {
        return canRead.computeIfAbsent(seq, _ -> new HashSet<>());
    }
}
