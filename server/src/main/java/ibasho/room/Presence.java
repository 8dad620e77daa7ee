package ibasho.room;

import ibasho.avatar.Floor;
import ibasho.avatar.Walk;
import ibasho.chat.Hearing;
import ibasho.chat.Stay;
import ibasho.protocol.AvatarStep;
import ibasho.protocol.AvatarView;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.WatcherView;
import ibasho.wire.EncodedMessage;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One person inside: one seat and one avatar, however many connections. Confined to the room's
 * executor, but for {@link #visitor} and {@link #isTakenOut}, which the writer asks too.
 */
final class Presence {
    private static final ParticipantLink[] NO_LINKS = {};

    private final String stay;
    private final Walk walk;
    private volatile Visitor visitor;
    private PresenceMode mode;
    private PresenceMode wishedMode;
    private Hearing hearing;
    private Floor.@Nullable Spot seat;
    private boolean changingSeat;
    private ParticipantLink[] links = NO_LINKS;
    private int absences;
    private Instant saidAt = Instant.MIN;
    private volatile boolean takenOut;

    Presence(Stay stay, Visitor visitor, Tile at) {
        this.stay = stay.id();
        this.visitor = visitor;
        this.mode = stay.presenceMode();
        this.wishedMode = mode;
        this.hearing = stay.hearing();
        this.walk = new Walk(at);
    }

    /** Names this stay in the store. */
    String stay() {
        return stay;
    }

    ParticipantId who() {
        return visitor.who();
    }

    Visitor visitor() {
        return visitor;
    }

    void visitor(Visitor now) {
        visitor = now;
    }

    PresenceMode mode() {
        return mode;
    }

    /** A change of mode is on its way to the disk; what it forbids is forbidden already. */
    void wish(PresenceMode wished) {
        wishedMode = wished;
    }

    /** The wish was not kept. */
    void unwish() {
        wishedMode = mode;
    }

    void mode(PresenceMode now) {
        mode = now;
    }

    /** Whether this person only watches, or is about to. */
    boolean isOnlyWatching() {
        return mode == PresenceMode.WATCH || wishedMode == PresenceMode.WATCH;
    }

    /** Whether others see an avatar. */
    boolean isVisible() {
        return mode != PresenceMode.WATCH;
    }

    Hearing hearing() {
        return hearing;
    }

    void hearing(Hearing now) {
        hearing = now;
    }

    Walk walk() {
        return walk;
    }

    Floor.@Nullable Spot seat() {
        return seat;
    }

    /** Whether sitting down or standing up is on its way to the disk: one at a time. */
    boolean isChangingSeat() {
        return changingSeat;
    }

    void changingSeat(boolean now) {
        changingSeat = now;
    }

    /** Sits there; {@code sinceSeq} is from when on the table is heard. */
    void sitDown(Floor.Spot spot, long sinceSeq) {
        seat = spot;
        walk.placeAt(spot.tile(), spot.seat().facing());
        hearing = hearing.at(spot.table(), sinceSeq);
    }

    /** Has no seat any more and hears no table. */
    void leaveSeat(long sinceSeq) {
        seat = null;
        hearing = hearing.at(null, sinceSeq);
    }

    /** Somebody else ended this stay; words that still wait for the disk are not taken on. */
    void takeOut() {
        takenOut = true;
    }

    boolean isTakenOut() {
        return takenOut;
    }

    /** When this person last said something in this stay. */
    Instant saidAt() {
        return saidAt;
    }

    void saidAt(Instant now) {
        saidAt = now;
    }

    void attach(ParticipantLink link) {
        detach(link.id());
        links = Arrays.copyOf(links, links.length + 1);
        links[links.length - 1] = link;
    }

    /** Whether the connection was one of this person's. */
    boolean detach(long linkId) {
        var left =
                Arrays.stream(links)
                        .filter(link -> link.id() != linkId)
                        .toArray(ParticipantLink[]::new);
        var was = left.length < links.length;
        links = left;
        return was;
    }

    void detachAll() {
        links = NO_LINKS;
    }

    boolean isConnected() {
        return links.length > 0;
    }

    boolean isConnectedBy(long linkId) {
        for (var link : links) {
            if (link.id() == linkId) {
                return true;
            }
        }
        return false;
    }

    void send(EncodedMessage message) {
        for (var link : links) {
            link.send(message);
        }
    }

    /** False if one of the connections may skip it. */
    boolean sendLatest(EncodedMessage message) {
        var certain = true;
        for (var link : links) {
            certain &= link.sendLatest(message);
        }
        return certain;
    }

    /** Begins an absence and numbers it. */
    int beginAbsence() {
        return ++absences;
    }

    /** Whether this is still the same absence. */
    boolean isStillAbsent(int absence) {
        return absence == absences && !isConnected();
    }

    AvatarView view() {
        return new AvatarView(
                visitor.who(),
                visitor.nickname(),
                visitor.avatar(),
                visitor.badge(),
                visitor.robot(),
                mode,
                walk.at().x(),
                walk.at().y(),
                walk.facing(),
                seat == null ? null : seat.seat().id());
    }

    AvatarStep position() {
        return new AvatarStep(visitor.who(), walk.at().x(), walk.at().y(), walk.facing());
    }

    WatcherView watcher() {
        return new WatcherView(visitor.who(), visitor.nickname());
    }
}
