package ibasho.room;

import ibasho.protocol.AvatarStep;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What changes among the visible avatars, told in one frame for each tick. The tick runs only while
 * there is something to tell. Confined to the room's executor.
 *
 * <p>Frames in which people only walk may be skipped for a slow connection; then the frame after a
 * walk repeats where it ended and is not skipped, so that every screen ends up right.
 */
final class Stage {
    /** How often others are told at most; docs/adr/0011. */
    static final Duration TICK = Duration.ofMillis(50);

    /** How long a step takes on a way of several tiles. */
    static final Duration STEP = Duration.ofMillis(100);

    private final long tickMillis;
    private final InstantSource clock;
    private final Presences presences;
    private final Audience audience;
    private final Inbox inbox;
    private final Consumer<Presence> goOn;

    private final Set<Presence> shown = new LinkedHashSet<>();
    private final Set<ParticipantId> gone = new LinkedHashSet<>();
    private final Set<Presence> walking = new LinkedHashSet<>();
    private final Set<Presence> moved = new LinkedHashSet<>();

    /** Moved in a frame that somebody may have skipped. */
    private final Set<Presence> uncertain = new LinkedHashSet<>();

    /** Those whose step is told with the next frame. */
    private final List<Asker> asking = new ArrayList<>();

    private boolean ticking;
    private long toldAt;
    private long steppedAt;

    /**
     * A stage without people.
     *
     * @param goOn takes somebody one tile further on their way
     */
    Stage(
            RoomParts parts,
            Presences presences,
            Audience audience,
            Inbox inbox,
            Consumer<Presence> goOn) {
        this.tickMillis = parts.tick().toMillis();
        this.clock = parts.clock();
        this.toldAt = clock.millis() - tickMillis;
        this.presences = presences;
        this.audience = audience;
        this.inbox = inbox;
        this.goOn = goOn;
    }

    /** Somebody appeared or changed in more than where they stand. */
    void show(Presence presence) {
        gone.remove(presence.who());
        shown.add(presence);
        tickSoon();
    }

    /** Somebody is seen no longer. */
    void hide(Presence presence) {
        shown.remove(presence);
        walking.remove(presence);
        moved.remove(presence);
        uncertain.remove(presence);
        gone.add(presence.who());
        tickSoon();
    }

    /** Somebody stands elsewhere or looks elsewhere. */
    void moved(Presence presence) {
        moved.add(presence);
        tickSoon();
    }

    /** The same; whoever asked is answered together with the frame that tells of it. */
    void moved(Presence presence, Asker asker) {
        asker.doneSoon();
        moved(presence);
        asking.add(asker);
    }

    /** Somebody set out on a way of several tiles. */
    void walks(Presence presence) {
        if (walking.isEmpty()) {
            steppedAt = clock.millis();
        }
        walking.add(presence);
        tickSoon();
    }

    /** At once after a rest; else a tick after the last frame. A clock set back changes nothing. */
    private void tickSoon() {
        if (!ticking) {
            ticking = true;
            var left = Math.clamp(toldAt + tickMillis - clock.millis(), 0, tickMillis);
            inbox.after(Duration.ofMillis(left), this::tick);
        }
    }

    private void tick() {
        ticking = false;
        toldAt = clock.millis();
        try {
            letWalkersGoOn();
            tell();
        } finally {
            answer();
        }
        if (!walking.isEmpty() || !uncertain.isEmpty()) {
            tickSoon();
        }
    }

    private void answer() {
        asking.forEach(Asker::tellDone);
        asking.clear();
    }

    /** A tick that comes a little early counts: the next would come far too late. */
    private void letWalkersGoOn() {
        var since = toldAt - steppedAt;
        if (since >= 0 && since < STEP.toMillis() - tickMillis / 2) {
            return;
        }
        steppedAt = toldAt;
        forgetThoseWhoArrived();
        List.copyOf(walking).forEach(goOn);
        forgetThoseWhoArrived();
    }

    private void forgetThoseWhoArrived() {
        walking.removeIf(presence -> !presence.walk().isGoing());
    }

    private void tell() {
        var settled = settled();
        var frame =
                new ServerMessage.AvatarsChanged(
                        shown.stream().filter(this::isSeen).map(Presence::view).toList(),
                        positions(settled),
                        List.copyOf(gone));
        if (!frame.shown().isEmpty() || !frame.gone().isEmpty() || !settled.isEmpty()) {
            audience.tellAll(frame);
            settled.forEach(uncertain::remove);
        } else if (!frame.moved().isEmpty() && !audience.tellLatest(frame)) {
            uncertain.addAll(moved);
        }
        shown.clear();
        gone.clear();
        moved.clear();
    }

    /** Those who stand still by now, where somebody may not have seen them arrive. */
    private List<Presence> settled() {
        uncertain.removeIf(presence -> !isSeen(presence));
        return uncertain.stream().filter(presence -> !isOnTheMove(presence)).toList();
    }

    private boolean isOnTheMove(Presence presence) {
        return moved.contains(presence) || walking.contains(presence);
    }

    private List<AvatarStep> positions(List<Presence> settled) {
        var all = new ArrayList<>(moved);
        all.addAll(settled);
        return all.stream()
                .filter(presence -> isSeen(presence) && !shown.contains(presence))
                .map(Presence::position)
                .toList();
    }

    private boolean isSeen(Presence presence) {
        return presences.isHere(presence) && presence.isVisible();
    }
}
