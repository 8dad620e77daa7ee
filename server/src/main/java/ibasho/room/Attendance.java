package ibasho.room;

import ibasho.chat.OpenStay;
import ibasho.opening.Door;
import ibasho.opening.hours.Admissions;
import ibasho.protocol.DoorView;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the book of hours to whom the room was displayed in this opening; staff and robots
 * are left out. What is not on the disk is told again at the next look, also of somebody who has
 * gone, and after a stop of the program ({@link #catchUp}). Nobody inside hears anything of it.
 * Confined to the room's executor.
 */
final class Attendance {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final SpaceId space;
    private final Door door;
    private final Counted counted;
    private final InstantSource clock;
    private final Inbox inbox;
    private final Presences presences;
    private final Map<ParticipantId, Instant> since = new HashMap<>();
    private final Map<ParticipantId, Told> told = new HashMap<>();
    private List<Visit> owed = new ArrayList<>();
    private @Nullable OpeningId opening;

    Attendance(RoomParts parts, Inbox inbox, Presences presences) {
        this.space = parts.stored().spaceId();
        this.door = parts.door();
        this.counted = parts.counted();
        this.clock = parts.clock();
        this.inbox = inbox;
        this.presences = presences;
    }

    /**
     * Where visits are counted, and from when on.
     *
     * @param dwell how long somebody must be inside without going
     */
    record Counted(Admissions admissions, Duration dwell) {}

    /** One telling that the book has not kept yet. */
    private record Visit(OpeningId opening, ParticipantId who, boolean watching, Instant at) {}

    /**
     * Tells the book of those who were inside when the program stopped: the stay was on the disk,
     * the visit perhaps not yet. Call it before the stays are restored.
     *
     * @return done once all of it is on the disk
     */
    static CompletableFuture<Void> catchUp(
            SpaceId space, Counted counted, List<OpenStay> unfinished) {
        return CompletableFuture.allOf(
                unfinished.stream()
                        .filter(open -> isCounted(open, counted.dwell()))
                        .map(open -> tellLate(space, counted.admissions(), open))
                        .toArray(CompletableFuture[]::new));
    }

    private static boolean isCounted(OpenStay open, Duration dwell) {
        var guest = open.stay().guest();
        var lasted = Duration.between(open.enteredAt(), open.seenAt());
        return isCounted(guest.robot(), guest.roles()) && lasted.compareTo(dwell) >= 0;
    }

    private static CompletableFuture<Integer> tellLate(
            SpaceId space, Admissions admissions, OpenStay open) {
        var watching = open.stay().presenceMode() == PresenceMode.WATCH;
        var who = open.stay().guest().who();
        return admissions.insideAt(space, who, watching, open.enteredAt(), open.seenAt());
    }

    /** What the book knows of somebody. */
    private enum Told {
        WATCHING,
        JOINED
    }

    /** Looks at everybody: the opening may have changed, or a dwell may be over. */
    void look() {
        var again = owed;
        owed = new ArrayList<>();
        again.forEach(this::keep);
        since.keySet()
                .retainAll(presences.all().stream().map(Presence::who).collect(Collectors.toSet()));
        presences.all().forEach(this::look);
    }

    /** Somebody sees the room, or changed how they are here. */
    void look(Presence presence) {
        var current = openingNow();
        if (current == null || !presence.isConnected() || !isCounted(presence.visitor())) {
            return;
        }
        if (!current.equals(opening)) {
            opening = current;
            since.clear();
            told.clear();
        }
        var now = clock.instant();
        var entered = since.computeIfAbsent(presence.who(), _ -> now);
        if (Duration.between(entered, now).compareTo(counted.dwell()) >= 0) {
            tell(presence, current, now);
        }
    }

    private void tell(Presence presence, OpeningId current, Instant now) {
        var watching = presence.mode() == PresenceMode.WATCH;
        var known = told.get(presence.who());
        if (known == Told.JOINED || (known == Told.WATCHING && watching)) {
            return;
        }
        told.put(presence.who(), watching ? Told.WATCHING : Told.JOINED);
        keep(new Visit(current, presence.who(), watching, now));
    }

    private void keep(Visit visit) {
        var _ =
                counted.admissions()
                        .admitted(space, visit.opening(), visit.who(), visit.watching(), visit.at())
                        .whenComplete((_, failure) -> {
                            if (failure != null) {
                                LOG.warn("a visit was not kept; it is told again", failure);
                                inbox.post(() -> owed.add(visit));
                            }
                        });
    }

    private @Nullable OpeningId openingNow() {
        var view = door.now();
        return switch (view.state()) {
            case OPEN, PAUSED, CLOSING, GRACE -> idOf(view);
            case CLOSED, SOON, WAITING -> null;
        };
    }

    private static @Nullable OpeningId idOf(DoorView view) {
        var now = view.opening();
        return now == null ? null : now.id();
    }

    private static boolean isCounted(Visitor visitor) {
        return isCounted(visitor.robot(), visitor.roles());
    }

    private static boolean isCounted(boolean robot, Set<Role> roles) {
        return !robot && roles.stream().noneMatch(Role::isStaff);
    }
}
