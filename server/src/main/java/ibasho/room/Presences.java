package ibasho.room;

import ibasho.kernel.Confined;
import ibasho.protocol.AvatarView;
import ibasho.protocol.Looking;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.protocol.WatcherView;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is inside, seen or not. Confined to the room's executor, but for the count. */
final class Presences {
    /** Most people in one room, watching ones included. */
    static final int MAX_PEOPLE = 1_000;

    private final Confined confined = new Confined();
    private final Map<ParticipantId, Presence> people = new LinkedHashMap<>();
    private volatile int count;

    /** The calling thread is the room's own from now on. */
    void adopt() {
        confined.adopt();
    }

    @Nullable Presence find(ParticipantId who) {
        return people.get(who);
    }

    boolean isHere(Presence presence) {
        return people.get(presence.who()) == presence;
    }

    boolean isFull() {
        return people.size() >= MAX_PEOPLE;
    }

    void add(Presence presence) {
        confined.check();
        people.put(presence.who(), presence);
        count = people.size();
    }

    void remove(Presence presence) {
        confined.check();
        people.remove(presence.who(), presence);
        count = people.size();
    }

    Collection<Presence> all() {
        confined.check();
        return Collections.unmodifiableCollection(people.values());
    }

    Set<ParticipantId> ids() {
        confined.check();
        return Set.copyOf(people.keySet());
    }

    /** Those others see, as they see them. */
    List<AvatarView> avatars() {
        return people.values().stream().filter(Presence::isVisible).map(Presence::view).toList();
    }

    /** Those others do not see. */
    List<WatcherView> watchers() {
        return people.values().stream()
                .filter(presence -> !presence.isVisible())
                .map(Presence::watcher)
                .toList();
    }

    /** Who of staff is among those others do not see. */
    Looking looking() {
        var looking = Looking.NOBODY;
        for (var presence : people.values()) {
            var badge = presence.isVisible() ? null : presence.visitor().badge();
            if (badge == Role.MANAGER) {
                return Looking.MANAGER;
            }
            looking = badge == null ? looking : Looking.STAFF;
        }
        return looking;
    }

    /** How many are inside; any thread. */
    int count() {
        return count;
    }
}
