package ibasho.protocol;

import java.util.List;

/**
 * A room's floor as data.
 *
 * @param width columns
 * @param height rows
 * @param blocked tiles one cannot walk on
 * @param entrance where people appear
 */
public record FloorPlan(
        int width, int height, List<Place> places, List<Tile> blocked, Tile entrance) {

    /** One tile: column and row, 0-based. */
    public record Tile(int x, int y) {}

    /** What a place is for. */
    public enum Kind {
        /** ひろば. */
        PLAZA,
        /** おしゃべりテーブル. */
        TALK,
        /** 窓ぎわの席: quiet. */
        QUIET,
        /** 学びのテーブル. */
        STUDY,
        /** スタッフカウンター. */
        STAFF,
        /** 情報コーナー. */
        INFO
    }

    /**
     * One named area.
     *
     * @param name Japanese, as shown
     * @param table whether lines can be said to this place alone
     */
    public record Place(
            PlaceId id,
            String name,
            Kind kind,
            boolean table,
            int x,
            int y,
            int width,
            int height,
            List<Seat> seats) {}

    /** One seat; {@code facing} is where one looks when seated. */
    public record Seat(SeatId id, String name, int x, int y, Facing facing) {}
}
