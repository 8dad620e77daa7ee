package ibasho.avatar;

import ibasho.protocol.Facing;
import ibasho.protocol.FloorPlan;
import ibasho.protocol.FloorPlan.Kind;
import ibasho.protocol.FloorPlan.Place;
import ibasho.protocol.FloorPlan.Seat;
import ibasho.protocol.FloorPlan.Tile;
import ibasho.protocol.PlaceId;
import ibasho.protocol.SeatId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a floor plan drawn with characters; the file itself says how it is written. Reads once,
 * then forget it.
 *
 * <p>Throws {@link IllegalArgumentException} naming the line or tile that is wrong.
 */
final class FloorPlanText {
    private static final int PLACE_WORDS = 9;

    private final List<Drawn> places = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<Tile> blocked = new ArrayList<>();
    private @Nullable Tile entrance;

    private FloorPlanText() {}

    /** Reads the whole text of a plan. */
    static FloorPlan read(String text) {
        var reading = new FloorPlanText();
        var inMap = false;
        for (var line : text.lines().toList()) {
            if (inMap) {
                reading.row(line);
            } else if (line.startsWith("place ")) {
                reading.place(line);
            } else if (line.equals("map")) {
                inMap = true;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw wrong("line", line, "place, map or # comment");
            }
        }
        return reading.plan();
    }

    /** A place whose seats are still being found on the map. */
    private record Drawn(Place place, List<Seat> seats) {
        boolean holds(int x, int y) {
            return x >= place.x()
                    && y >= place.y()
                    && x < place.x() + place.width()
                    && y < place.y() + place.height();
        }

        Place finished() {
            return new Place(
                    place.id(),
                    place.name(),
                    place.kind(),
                    place.table(),
                    place.x(),
                    place.y(),
                    place.width(),
                    place.height(),
                    List.copyOf(seats));
        }
    }

    private void place(String line) {
        var words = line.split("\\s+", PLACE_WORDS);
        if (words.length != PLACE_WORDS) {
            throw wrong("line", line, "place id kind table|open left top width height name");
        }
        var place =
                new Place(
                        new PlaceId(words[1]),
                        words[8],
                        Kind.valueOf(words[2]),
                        words[3].equals("table"),
                        Integer.parseInt(words[4]),
                        Integer.parseInt(words[5]),
                        Integer.parseInt(words[6]),
                        Integer.parseInt(words[7]),
                        List.of());
        places.add(new Drawn(place, new ArrayList<>()));
    }

    private void row(String line) {
        if (!rows.isEmpty() && line.length() != rows.getFirst().length()) {
            throw wrong("map row", line, rows.getFirst().length() + " tiles");
        }
        var y = rows.size();
        rows.add(line);
        for (var x = 0; x < line.length(); x++) {
            tile(line.charAt(x), x, y);
        }
    }

    private void tile(char drawn, int x, int y) {
        switch (drawn) {
            case '.' -> {}
            case '#', '=' -> blocked.add(new Tile(x, y));
            case 'E' -> entrance = new Tile(x, y);
            case '^' -> seat(x, y, Facing.UP);
            case 'v' -> seat(x, y, Facing.DOWN);
            case '<' -> seat(x, y, Facing.LEFT);
            case '>' -> seat(x, y, Facing.RIGHT);
            default -> throw wrong("tile " + x + "," + y, drawn, "one of # = . E ^ v < >");
        }
    }

    private void seat(int x, int y, Facing facing) {
        var around = places.stream().filter(place -> place.holds(x, y)).toList();
        if (around.size() != 1) {
            throw wrong("places around seat " + x + "," + y, around.size(), "1");
        }
        var seats = around.getFirst().seats();
        var letter = (char) ('a' + seats.size());
        var id = new SeatId(around.getFirst().place().id() + "-" + letter);
        seats.add(new Seat(id, "席" + (seats.size() + 1), x, y, facing));
    }

    private FloorPlan plan() {
        if (rows.isEmpty() || entrance == null) {
            throw wrong("map", rows.size() + " rows", "rows with an entrance E");
        }
        return new FloorPlan(
                rows.getFirst().length(),
                rows.size(),
                places.stream().map(Drawn::finished).toList(),
                List.copyOf(blocked),
                entrance);
    }

    private static IllegalArgumentException wrong(String name, Object value, String expected) {
        return new IllegalArgumentException(name + ": " + value + " (expected: " + expected + ")");
    }
}
