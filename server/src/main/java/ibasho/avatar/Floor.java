package ibasho.avatar;

import ibasho.protocol.Facing;
import ibasho.protocol.FloorPlan;
import ibasho.protocol.FloorPlan.Place;
import ibasho.protocol.FloorPlan.Seat;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.PlaceId;
import ibasho.protocol.SeatId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A floor plan that answers questions: where a step ends, which way leads somewhere, what stands
 * where. Immutable and thread-safe. People may pass through one another; nobody can bar the way.
 */
public final class Floor {
    private static final Facing[] DIRECTIONS = Facing.values();

    private final FloorPlan plan;
    private final boolean[] blocked;
    private final Map<SeatId, Spot> seats = new HashMap<>();
    private final Map<Tile, Spot> seatsByTile = new HashMap<>();

    /** The floor of this plan. */
    public Floor(FloorPlan plan) {
        this.plan = plan;
        this.blocked = new boolean[plan.width() * plan.height()];
        plan.blocked().forEach(tile -> blocked[index(tile)] = true);
        for (var place : plan.places()) {
            for (var seat : place.seats()) {
                var spot = new Spot(place, seat);
                seats.put(seat.id(), spot);
                seatsByTile.put(spot.tile(), spot);
            }
        }
    }

    /** A seat and the place it belongs to. */
    public record Spot(Place place, Seat seat) {
        /** Where the seat stands. */
        public Tile tile() {
            return new Tile(seat.x(), seat.y());
        }

        /** The table to which lines can be said from here; {@code null} if there is none. */
        public @Nullable PlaceId table() {
            return place.table() ? place.id() : null;
        }
    }

    /** The plan itself, as clients get it. */
    public FloorPlan plan() {
        return plan;
    }

    /** A seat by its name; {@code null} if there is no such seat. */
    public @Nullable Spot seat(SeatId id) {
        return seats.get(id);
    }

    /** The seat on a tile; {@code null} if there is none. */
    public @Nullable Spot seatAt(Tile tile) {
        return seatsByTile.get(tile);
    }

    /** Where one step ends; {@code null} if a wall or a table is there. */
    public @Nullable Tile step(Tile from, Facing towards) {
        var to = beside(from, towards);
        return isOpen(to) ? to : null;
    }

    /**
     * The shortest way, without the first tile: one entry for each step. Only its last tile may be
     * a seat. Breadth first over a few hundred tiles: some microseconds.
     *
     * @return empty when one is there already; {@code null} when no way leads there
     */
    public @Nullable List<Tile> path(Tile from, Tile to) {
        if (!isOpen(to)) {
            return null;
        }
        var cameFrom = search(from, tile -> tile.equals(to));
        return cameFrom.containsKey(to) ? trace(cameFrom, from, to) : null;
    }

    /** The nearest floor tile without a seat that passes the test, or {@code near} if none does. */
    public Tile nearest(Tile near, Predicate<Tile> test) {
        Predicate<Tile> wanted = tile -> !seatsByTile.containsKey(tile) && test.test(tile);
        return search(near, wanted).keySet().stream().filter(wanted).findFirst().orElse(near);
    }

    /** Which way one looks after a step between neighbouring tiles. */
    public static Facing facing(Tile from, Tile to) {
        if (to.x() != from.x()) {
            return to.x() > from.x() ? Facing.RIGHT : Facing.LEFT;
        }
        return to.y() > from.y() ? Facing.DOWN : Facing.UP;
    }

    /** Spreads from a tile until one is wanted; seats are ends, not ways. */
    private Map<Tile, Tile> search(Tile from, Predicate<Tile> wanted) {
        var cameFrom = new LinkedHashMap<Tile, Tile>();
        var edge = new ArrayDeque<Tile>();
        cameFrom.put(from, from);
        edge.add(from);
        for (var at = edge.poll(); at != null && !wanted.test(at); at = edge.poll()) {
            if (!at.equals(from) && seatsByTile.containsKey(at)) {
                continue;
            }
            for (var direction : DIRECTIONS) {
                var next = beside(at, direction);
                if (isOpen(next) && cameFrom.putIfAbsent(next, at) == null) {
                    edge.add(next);
                }
            }
        }
        return cameFrom;
    }

    private static List<Tile> trace(Map<Tile, Tile> cameFrom, Tile from, Tile to) {
        var way = new ArrayList<Tile>();
        var at = to;
        while (!at.equals(from)) {
            way.add(at);
            at = cameFrom.getOrDefault(at, from);
        }
        return way.reversed();
    }

    private boolean isOpen(Tile tile) {
        return tile.x() >= 0
                && tile.y() >= 0
                && tile.x() < plan.width()
                && tile.y() < plan.height()
                && !blocked[index(tile)];
    }

    private int index(Tile tile) {
        return tile.y() * plan.width() + tile.x();
    }

    private static Tile beside(Tile from, Facing towards) {
        return switch (towards) {
            case UP -> new Tile(from.x(), from.y() - 1);
            case DOWN -> new Tile(from.x(), from.y() + 1);
            case LEFT -> new Tile(from.x() - 1, from.y());
            case RIGHT -> new Tile(from.x() + 1, from.y());
        };
    }
}
