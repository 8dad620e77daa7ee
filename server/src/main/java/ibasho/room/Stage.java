package ibasho.room;

import ibasho.protocol.AvatarStep;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What changes among the visible avatars, told in one frame for each tick. The tick runs only while
 * there is something to tell. Confined to the room's executor.
 *
 * <p>Frames in which people only walk may be skipped for a slow connection; the frame after a walk
 * repeats where it ended and is not skipped, so that every screen ends up right.
 */
final class Stage {
    /** How long a step takes, and how often others are told. */
    static final Duration TICK = Duration.ofMillis(100);

    private final Presences presences;
    private final Audience audience;
    private final Inbox inbox;
    private final Consumer<Presence> goOn;

    private final Set<Presence> shown = new LinkedHashSet<>();
    private final Set<ParticipantId> gone = new LinkedHashSet<>();
    private final Set<Presence> walking = new LinkedHashSet<>();
    private Set<Presence> moved = new LinkedHashSet<>();
    private Set<Presence> movedBefore = Set.of();
    private boolean ticking;

    /**
     * A stage without people.
     *
     * @param goOn takes somebody one tile further on their way
     */
    Stage(Presences presences, Audience audience, Inbox inbox, Consumer<Presence> goOn) {
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
        gone.add(presence.who());
        tickSoon();
    }

    /** Somebody stands elsewhere or looks elsewhere. */
    void moved(Presence presence) {
        moved.add(presence);
        tickSoon();
    }

    /** Somebody set out on a way of several tiles. */
    void walks(Presence presence) {
        walking.add(presence);
        tickSoon();
    }

    private void tickSoon() {
        if (!ticking) {
            ticking = true;
            inbox.after(TICK, this::tick);
        }
    }

    private void tick() {
        ticking = false;
        forgetThoseWhoArrived();
        List.copyOf(walking).forEach(goOn);
        forgetThoseWhoArrived();
        tell();
        if (!walking.isEmpty() || !movedBefore.isEmpty()) {
            tickSoon();
        }
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
        shown.clear();
        gone.clear();
        movedBefore = moved;
        moved = new LinkedHashSet<>();
        if (!frame.shown().isEmpty() || !frame.gone().isEmpty() || !settled.isEmpty()) {
            audience.tellAll(frame);
        } else if (!frame.moved().isEmpty()) {
            audience.tellLatest(frame);
        }
    }

    /** Those who moved in the tick before and do not any more. */
    private List<Presence> settled() {
        return movedBefore.stream()
                .filter(presence -> isSeen(presence) && !moved.contains(presence))
                .toList();
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
