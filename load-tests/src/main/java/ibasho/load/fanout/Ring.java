package ibasho.load.fanout;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A way round over free tiles of the floor, so long that a place tells which step was the last one
 * even when many between were not told. When the floor is drawn anew, {@code FanoutIT} says so, and
 * the way must be too. Immutable.
 */
final class Ring {
    private static final int START_X = 1;
    private static final int START_Y = 3;
    private static final String WAY =
            "RRRRRRRRRDRRURRRRRRRRRRDDLULLDLULLDLULLDLLLLULDLULLDLULLDLUU";

    private static final int ROUND = WAY.length();

    /** Further ahead than this is behind. */
    private static final int MOST_STEPS = ROUND - 8;

    private static final int SIDE = 64;
    private static final int NOWHERE = -1;
    private static final byte[] MOVED = "\"moved\":[".getBytes(StandardCharsets.US_ASCII);
    private static final int WHO = "{\"who\":\"".length();
    private static final int ID_CHARS = 22;
    private static final int X = "\",\"x\":".length();
    private static final int Y = ",\"y\":".length();

    private final int[] places = new int[SIDE * SIDE];

    /** The way, walked once. */
    Ring() {
        Arrays.fill(places, NOWHERE);
        int x = START_X;
        int y = START_Y;
        for (int place = 0; place < ROUND; place++) {
            places[x + SIDE * y] = place;
            var direction = WAY.charAt(place);
            x += direction == 'R' ? 1 : direction == 'L' ? -1 : 0;
            y += direction == 'D' ? 1 : direction == 'U' ? -1 : 0;
        }
    }

    /** Steps of one round. */
    static int round() {
        return ROUND;
    }

    /** Somebody stands at a place of the ring, or elsewhere (below 0). */
    record Stand(long who, int place) {}

    /** The wish to go where the round begins. */
    String goToStart() {
        return "{\"t\":\"avatar.goTo\",\"x\":" + START_X + ",\"y\":" + START_Y + "}";
    }

    /** The wish to go to this place of the round, from 0 on. */
    String goTo(int place) {
        for (int at = 0; at < places.length; at++) {
            if (places[at] == place) {
                return "{\"t\":\"avatar.goTo\",\"x\":" + at % SIDE + ",\"y\":" + at / SIDE + "}";
            }
        }
        throw new IllegalArgumentException("place: " + place + " (expected: below " + ROUND + ")");
    }

    /** The wish for this step, from 1 on. */
    String step(long seq) {
        return "{\"t\":\"avatar.step\",\"facing\":\""
                + facing(WAY.charAt((int) ((seq - 1) % ROUND)))
                + "\"}";
    }

    /** How many steps lie between the last one heard and this place; below 0 for a step back. */
    int stepsBetween(long last, int place) {
        if (place < 0) {
            return 0;
        }
        var steps = (int) Math.floorMod(place - last, (long) ROUND);
        return steps > MOST_STEPS ? -1 : steps;
    }

    /** The part of an id that tells people apart. */
    static long keyOf(String id) {
        var key = 0L;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << Byte.SIZE | id.charAt(i);
        }
        return key;
    }

    /** Hears of everybody who moved in one frame of {@code avatars.changed}. */
    void read(ByteBuf in, int from, int length, Consumer<Stand> each) {
        var to = from + length;
        var at = afterMoved(in, from, to);
        while (at < to && in.getByte(at) == '{') {
            var who = in.getLong(at + WHO);
            at += WHO + ID_CHARS + X;
            var x = number(in, at);
            at += digits(x) + Y;
            var y = number(in, at);
            each.accept(new Stand(who, place(x, y)));
            at = in.indexOf(at, to, (byte) '}') + 1;
            at += in.getByte(at) == ',' ? 1 : 0;
        }
    }

    private static int afterMoved(ByteBuf in, int from, int to) {
        for (int at = from; at <= to - MOVED.length; at++) {
            at = in.indexOf(at, to, (byte) 'm');
            if (at < 0) {
                return to;
            }
            if (at > from && matches(in, at - 1)) {
                return at - 1 + MOVED.length;
            }
        }
        return to;
    }

    private static boolean matches(ByteBuf in, int at) {
        for (int i = 0; i < MOVED.length; i++) {
            if (in.getByte(at + i) != MOVED[i]) {
                return false;
            }
        }
        return true;
    }

    private static int number(ByteBuf in, int at) {
        var number = in.getByte(at) - '0';
        var next = in.getByte(at + 1);
        return next >= '0' && next <= '9' ? 10 * number + next - '0' : number;
    }

    private static int digits(int number) {
        return number < 10 ? 1 : 2;
    }

    private static String facing(char direction) {
        return switch (direction) {
            case 'R' -> "RIGHT";
            case 'L' -> "LEFT";
            case 'U' -> "UP";
            default -> "DOWN";
        };
    }

    private int place(int x, int y) {
        return x < SIDE && y < SIDE ? places[x + SIDE * y] : NOWHERE;
    }
}
