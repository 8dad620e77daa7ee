package ibasho.room;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.VoicePerson;
import ibasho.wire.EncodedMessage;
import ibasho.wire.MessageEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What everybody at a table sees of the voices there, whether they use theirs or not; told when it
 * changes. Nobody at another table hears of it. Confined to the room's executor.
 */
final class VoiceTables {
    private final Presences presences;
    private final RoomNeighbours neighbours;

    /** What was told last; without an entry: that nobody is in voice. */
    private final Map<ParticipantId, Told> told = new HashMap<>();

    private Map<PlaceId, State> tables = Map.of();
    private Set<ParticipantId> speaking = Set.of();

    VoiceTables(Presences presences, RoomNeighbours neighbours) {
        this.presences = presences;
        this.neighbours = neighbours;
    }

    private record Told(Presence presence, PlaceId table, List<VoicePerson> people) {}

    /** The voices of one table, encoded once. */
    private record State(List<VoicePerson> people, EncodedMessage encoded) {}

    /** Whether somebody still sees voices. */
    boolean isSeen() {
        return !told.isEmpty();
    }

    /** Tells whoever sees something else than before. */
    void tell(Collection<OpenLine> lines) {
        tables = states(lines);
        told.values().removeIf(one -> !presences.isHere(one.presence()));
        presences.all().forEach(this::tell);
        tellSpeaking(lines);
    }

    /** A further connection of somebody who was told before. */
    void greet(Presence presence, ParticipantLink link) {
        var known = told.get(presence.who());
        var state = known == null ? null : seenBy(presence, tables.get(known.table()));
        if (state != null) {
            link.send(state.encoded());
            speakersFor(presence, state).forEach(link::send);
        }
    }

    private void tell(Presence presence) {
        var table = OpenLine.tableOf(presence);
        var before = told.get(presence.who());
        var now = table == null ? null : seenBy(presence, tables.get(table));
        if (table == null || now == null) {
            if (told.remove(presence.who()) != null) {
                presence.send(MessageEncoder.encode(new ServerMessage.VoiceTable(List.of())));
            }
            return;
        }
        if (before == null || !before.people().equals(now.people()) || isNew(before, table)) {
            told.put(presence.who(), new Told(presence, table, now.people()));
            presence.send(now.encoded());
        }
        if (before == null || isNew(before, table)) {
            speakersFor(presence, now).forEach(presence::send);
        }
    }

    /** Whoever hid this person looks to them like somebody who only listens. */
    private @Nullable State seenBy(Presence presence, @Nullable State state) {
        if (state == null || state.people().stream().noneMatch(one -> hid(one, presence))) {
            return state;
        }
        return state(
                state.people().stream()
                        .map(one ->
                                hid(one, presence)
                                        ? new VoicePerson(one.who(), false, one.hand())
                                        : one)
                        .toList());
    }

    private boolean hid(VoicePerson one, Presence presence) {
        return neighbours.hides(one.who(), presence.who());
    }

    private boolean areApart(ParticipantId one, ParticipantId other) {
        return neighbours.hides(one, other) || neighbours.hides(other, one);
    }

    private static boolean isNew(Told before, PlaceId table) {
        return !before.table().equals(table);
    }

    private List<EncodedMessage> speakersFor(Presence presence, State state) {
        return state.people().stream()
                .map(VoicePerson::who)
                .filter(who -> speaking.contains(who) && !areApart(presence.who(), who))
                .map(who -> MessageEncoder.encode(new ServerMessage.VoiceSpeaking(who, true)))
                .toList();
    }

    private void tellSpeaking(Collection<OpenLine> lines) {
        var now = new LinkedHashSet<ParticipantId>();
        for (var line : lines) {
            if (line.isSpeaking()) {
                now.add(line.who());
            }
            if (line.isSpeaking() != speaking.contains(line.who())) {
                tellSpeaking(line);
            }
        }
        speaking = now;
    }

    private void tellSpeaking(OpenLine line) {
        var table = line.table();
        var event = new ServerMessage.VoiceSpeaking(line.who(), line.isSpeaking());
        var encoded = MessageEncoder.encode(event);
        for (var presence : presences.all()) {
            var sees = table != null && table.equals(OpenLine.tableOf(presence));
            if (sees && !areApart(presence.who(), line.who())) {
                presence.send(encoded);
            }
        }
    }

    private static Map<PlaceId, State> states(Collection<OpenLine> lines) {
        var people = new HashMap<PlaceId, List<VoicePerson>>();
        for (var line : lines) {
            var table = listedAt(line);
            if (table != null) {
                people.computeIfAbsent(table, _ -> new ArrayList<>()).add(line.view());
            }
        }
        var states = new HashMap<PlaceId, State>();
        people.forEach((table, views) -> states.put(table, state(views)));
        return states;
    }

    private static @Nullable PlaceId listedAt(OpenLine line) {
        return line.stands() ? line.table() : null;
    }

    private static State state(List<VoicePerson> views) {
        var people = List.copyOf(views);
        return new State(people, MessageEncoder.encode(new ServerMessage.VoiceTable(people)));
    }
}
