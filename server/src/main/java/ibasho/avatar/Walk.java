package ibasho.avatar;

import ibasho.protocol.Facing;
import ibasho.protocol.FloorPlan.Tile;
import java.util.List;

/**
 * Where somebody stands, where they look and the way they still have to go. Confined to the
 * executor of its room.
 */
public final class Walk {
    private Tile at;
    private Facing facing = Facing.DOWN;
    private List<Tile> way = List.of();
    private int gone;

    /** Stands there, looking down the room. */
    public Walk(Tile at) {
        this.at = at;
    }

    /** Where they stand now. */
    public Tile at() {
        return at;
    }

    /** Where they look now. */
    public Facing facing() {
        return facing;
    }

    /** Whether there is a tile left to go. */
    public boolean isGoing() {
        return gone < way.size();
    }

    /** Sets out on a way of neighbouring tiles; what was left of an earlier one is forgotten. */
    public void setOut(List<Tile> newWay) {
        way = newWay;
        gone = 0;
    }

    /** The tile that {@link #advance} would reach; only while going. */
    public Tile next() {
        return way.get(gone);
    }

    /** Goes one tile further. */
    public void advance() {
        var next = next();
        facing = Floor.facing(at, next);
        at = next;
        gone++;
    }

    /** Stops where they are. */
    public void stop() {
        setOut(List.of());
    }

    /** Stands or sits there at once, looking that way. */
    public void placeAt(Tile tile, Facing towards) {
        stop();
        at = tile;
        facing = towards;
    }

    /** Turns without moving. */
    public void turn(Facing towards) {
        facing = towards;
    }
}
