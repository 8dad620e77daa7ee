package ibasho.opening.duty;

import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Which hats people on duty wore at a time, out of the log of duty. Immutable once made. */
public final class HatsWorn {
    private final Map<ParticipantId, NavigableMap<Instant, Set<Hat>>> hats = new HashMap<>();

    private HatsWorn() {}

    /** As these events say, oldest first. */
    public static HatsWorn of(List<DutyEvent> events) {
        var worn = new HatsWorn();
        events.forEach(worn::apply);
        return worn;
    }

    /** In the order of {@link Hat}; empty for somebody who was not on duty. */
    public List<Hat> at(ParticipantId who, Instant time) {
        var changes = hats.get(who);
        var last = changes == null ? null : changes.floorEntry(time);
        return last == null ? List.of() : last.getValue().stream().sorted().toList();
    }

    private void apply(DutyEvent event) {
        var who = event.person();
        if (who == null) {
            return;
        }
        switch (event.kind()) {
            case CHECKED_IN, RIGHT_LOST -> put(who, event.at(), event.hats());
            case CHECKED_OUT -> put(who, event.at(), Set.of());
            case ACCEPTED -> handedOver(who, event);
            case OFFERED, DECLINED, WITHDRAWN, LOST, DEPUTY_ASKED, BACK, CLOCK_STEPPED -> {}
        }
    }

    private void handedOver(ParticipantId who, DutyEvent event) {
        var more = EnumSet.noneOf(Hat.class);
        more.addAll(at(who, event.at()));
        more.addAll(event.hats());
        put(who, event.at(), more);
        var other = event.other();
        if (other != null) {
            var fewer = EnumSet.noneOf(Hat.class);
            fewer.addAll(at(other, event.at()));
            fewer.removeAll(event.hats());
            put(other, event.at(), fewer);
        }
    }

    private void put(ParticipantId who, Instant at, Set<Hat> worn) {
        hats.computeIfAbsent(who, _ -> new TreeMap<>()).put(at, Set.copyOf(worn));
    }
}
