package ibasho.room;

import ibasho.avatar.Floor;
import ibasho.avatar.Seats;
import ibasho.chat.StayLog;
import ibasho.kernel.Outcome;
import ibasho.protocol.Facing;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.SeatId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walking and sitting. Steps happen at once and live in memory only; sitting down and standing up
 * are stored first, because they decide who hears a table and what one comes back to. Confined to
 * the room's executor.
 */
final class Movement {
    private final Floor floor;
    private final Seats seats = new Seats();
    private final Presences presences;
    private final Stage stage;
    private final StayLog stays;
    private final Writes writes;
    private final InstantSource clock;

    Movement(RoomParts parts, Inbox inbox, Presences presences, Audience audience) {
        this.floor = parts.floor();
        this.stays = parts.stays();
        this.clock = parts.clock();
        this.presences = presences;
        this.stage = new Stage(parts, presences, audience, inbox, this::walkOn);
        this.writes = new Writes(inbox);
    }

    /** One step, or a turn towards what bars it; a step onto a free seat sits down. */
    void step(Asker asker, Presence presence, RoomRequest.Step wish) {
        if (presence.isOnlyWatching()) {
            asker.refuse(RefusalCode.WATCHING);
            return;
        }
        if (presence.isChangingSeat()) {
            asker.done(); // a surplus step, dropped in silence
            return;
        }
        if (presence.seat() != null) {
            standUp(asker, presence, besideSeat(presence.seat(), wish.facing()), List.of());
            return;
        }
        presence.walk().stop();
        presence.walk().turn(wish.facing());
        var to = floor.step(presence.walk().at(), wish.facing());
        var spot = to == null ? null : floor.seatAt(to);
        if (spot != null && seats.isFree(spot.seat().id())) {
            sit(asker, presence, spot);
            return;
        }
        if (to != null && spot == null) {
            presence.walk().setOut(List.of(to));
            presence.walk().advance();
        }
        stage.moved(presence, asker);
    }

    /** Sets out for a tile; on a seat the walk ends in sitting down. */
    void goTo(Asker asker, Presence presence, RoomRequest.GoTo wish) {
        if (presence.isOnlyWatching()) {
            asker.refuse(RefusalCode.WATCHING);
            return;
        }
        var to = new Tile(wish.x(), wish.y());
        var way = floor.path(presence.walk().at(), to);
        var spot = floor.seatAt(to);
        if (way == null) {
            asker.refuse(RefusalCode.NOT_REACHABLE);
            return;
        }
        if (spot != null && !spot.equals(presence.seat()) && !seats.isFree(spot.seat().id())) {
            asker.refuse(RefusalCode.SEAT_TAKEN);
            return;
        }
        setOut(asker, presence, way);
    }

    /** Sits down on a seat wherever it is. */
    void takeSeat(Asker asker, Presence presence, RoomRequest.TakeSeat wish) {
        var spot = floor.seat(wish.seat());
        if (presence.isOnlyWatching()) {
            asker.refuse(RefusalCode.WATCHING);
        } else if (spot == null) {
            asker.refuse(RefusalCode.NO_SUCH_PLACE);
        } else if (spot.equals(presence.seat())) {
            asker.done();
        } else {
            sit(asker, presence, spot);
        }
    }

    /** Stands up and stays beside the seat. */
    void standUp(Asker asker, Presence presence) {
        if (presence.seat() == null) {
            asker.done();
            return;
        }
        standUp(asker, presence, besideSeat(presence.seat(), Facing.DOWN), List.of());
    }

    /** Where somebody new appears: near the entrance, with room to breathe while there is any. */
    Tile entrance() {
        return placeNear(floor.plan().entrance(), null);
    }

    /** Puts somebody who comes back after a restart on the seat they had, if it is still there. */
    void restoreSeat(Presence presence, @Nullable SeatId seat) {
        var spot = seat == null ? null : floor.seat(seat);
        if (spot != null && seats.hold(spot.seat().id(), presence.who()) instanceof Outcome.Done) {
            presence.sitDown(spot, presence.hearing().tableSinceSeq());
        } else {
            presence.leaveSeat(presence.hearing().tableSinceSeq());
        }
    }

    /**
     * Somebody became visible, or is to be shown anew.
     *
     * @param appears they were not seen a moment ago and may stand where somebody else is by now
     */
    void show(Presence presence, boolean appears) {
        if (appears) {
            var walk = presence.walk();
            walk.placeAt(placeOf(presence), walk.facing());
        }
        stage.show(presence);
    }

    /** Somebody went or only watches from now on: no avatar, no seat. */
    void hide(Presence presence) {
        presence.walk().stop();
        seats.giveBackAll(presence.who());
        stage.hide(presence);
    }

    private void setOut(Asker asker, Presence presence, List<Tile> way) {
        if (presence.seat() == null || way.isEmpty()) {
            presence.walk().setOut(way);
            stage.walks(presence);
            asker.done();
            return;
        }
        var first = way.getFirst();
        var spot = floor.seatAt(first);
        if (spot != null) {
            sit(asker, presence, spot);
        } else {
            standUp(asker, presence, first, way.subList(1, way.size()));
        }
    }

    private void walkOn(Presence presence) {
        var spot = floor.seatAt(presence.walk().next());
        if (spot == null) {
            presence.walk().advance();
            stage.moved(presence);
            return;
        }
        presence.walk().stop();
        sit(Asker.nobody(presence.visitor()), presence, spot);
    }

    private void sit(Asker asker, Presence presence, Floor.Spot spot) {
        var seat = spot.seat().id();
        if (presence.isChangingSeat()) {
            asker.refuse(RefusalCode.BUSY);
            return;
        }
        if (seats.hold(seat, presence.who()) instanceof Outcome.Refused<?>(var why)) {
            asker.refuse(why);
            return;
        }
        presence.changingSeat(true);
        writes.then(
                stays.sit(presence.stay(), seat, spot.table(), clock.instant()),
                asker,
                since -> seated(asker, presence, spot, since),
                () -> notSeated(presence, spot));
    }

    private void seated(Asker asker, Presence presence, Floor.Spot spot, long since) {
        if (!presences.isHere(presence)) {
            notSeated(presence, spot);
            asker.refuse(RefusalCode.NOT_IN_ROOM);
            return;
        }
        var before = presence.seat();
        if (before != null) {
            seats.giveBack(before.seat().id(), presence.who());
        }
        presence.changingSeat(false);
        presence.sitDown(spot, since);
        stage.show(presence);
        asker.done();
    }

    private void standUp(Asker asker, Presence presence, Tile onto, List<Tile> andThen) {
        if (presence.isChangingSeat()) {
            asker.refuse(RefusalCode.BUSY);
            return;
        }
        presence.changingSeat(true);
        writes.then(
                stays.sit(presence.stay(), null, null, clock.instant()),
                asker,
                since -> stood(asker, presence, onto, andThen, since),
                () -> presence.changingSeat(false));
    }

    private void stood(Asker asker, Presence presence, Tile onto, List<Tile> andThen, long since) {
        presence.changingSeat(false);
        var seat = presence.seat();
        if (!presences.isHere(presence) || seat == null) {
            asker.refuse(RefusalCode.NOT_IN_ROOM);
            return;
        }
        seats.giveBack(seat.seat().id(), presence.who());
        presence.leaveSeat(since);
        presence.walk().placeAt(onto, Floor.facing(seat.tile(), onto));
        presence.walk().setOut(andThen);
        stage.show(presence);
        stage.walks(presence);
        asker.done();
    }

    private void notSeated(Presence presence, Floor.Spot spot) {
        presence.changingSeat(false);
        seats.giveBack(spot.seat().id(), presence.who());
    }

    private Tile besideSeat(Floor.Spot seat, Facing towards) {
        var wished = floor.step(seat.tile(), towards);
        return wished == null || floor.seatAt(wished) != null
                ? floor.nearest(seat.tile(), _ -> true)
                : wished;
    }

    /** Where one stood, unless somebody else stands there by now or one gave a seat up there. */
    private Tile placeOf(Presence presence) {
        var at = presence.walk().at();
        var mayStand = floor.seatAt(at) == null && isFree(at, 0, presence);
        return mayStand ? at : placeNear(at, presence);
    }

    private Tile placeNear(Tile near, @Nullable Presence whom) {
        var roomy = floor.nearest(near, tile -> isFree(tile, 1, whom));
        return isFree(roomy, 1, whom) ? roomy : floor.nearest(near, tile -> isFree(tile, 0, whom));
    }

    /** Whether nobody but {@code whom} is seen on a tile or so many tiles around it. */
    private boolean isFree(Tile tile, int around, @Nullable Presence whom) {
        return presences.all().stream()
                .filter(other -> other != whom && other.isVisible())
                .map(other -> other.walk().at())
                .noneMatch(at ->
                        Math.abs(at.x() - tile.x()) <= around
                                && Math.abs(at.y() - tile.y()) <= around);
    }
}
