package ibasho.load.fanout;

import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What people do beside talking: they walk, react to the last lines and change their 過ごし方, by dice
 * that fall the same in every run. Some of them are on a bad line. Confined to the hall's event
 * loop, except where a method says otherwise.
 */
final class Life {
    private static final long SEED = 20_261_123;

    /** How often somebody does something, on an ordinary day of 30 people. */
    private static final long ACT_EVERY_MILLIS = 700;

    /** A bad line is deaf for the first part of each of these. */
    private static final long LINE_PERIOD_MILLIS = 12_000;

    private static final long DEAF_MILLIS = 3_000;
    private static final List<PresenceMode> MODES =
            List.of(PresenceMode.TEXT, PresenceMode.LISTEN, PresenceMode.QUIET);
    private static final List<Reaction> REACTIONS = List.of(Reaction.values());

    private final Hall hall;
    private final int badLines;
    private final Random dice = new Random(SEED);
    private final Ring ring = new Ring();
    private double faster;
    private int run;

    /** The first {@code badLines} members have a bad line. */
    Life(Hall hall, int badLines) {
        this.hall = hall;
        this.badLines = badLines;
    }

    /** Goes on so many times faster than on an ordinary day. Blocks; any thread. */
    void begin(double times) {
        hall.ask(() -> {
            var first = run == 0;
            run++;
            faster = times;
            act(run);
            if (first) {
                deaf(true);
            }
            return true;
        });
    }

    /** Nothing more happens, and everybody hears. Blocks; any thread. */
    void end() {
        hall.ask(() -> {
            run = 0;
            reads(true);
            return true;
        });
    }

    private void act(int now) {
        if (now != run) {
            return;
        }
        var member = hall.member(dice.nextInt(hall.shape().people()));
        hall.dialect().ask(member, wish());
        member.flush();
        later((long) (ACT_EVERY_MILLIS / faster), () -> act(now));
    }

    /** Of ten acts six are ways across the room, three reactions, one a change of 過ごし方. */
    private String wish() {
        var line = hall.dialect().lastLine();
        var what = dice.nextInt(10);
        if (what < 3 && line > 0) {
            var reaction = REACTIONS.get(dice.nextInt(REACTIONS.size()));
            return "{\"t\":\"chat.react\",\"line\":%d,\"reaction\":\"%s\",\"on\":true}"
                    .formatted(line, reaction);
        }
        if (what == 3) {
            var mode = MODES.get(dice.nextInt(MODES.size()));
            return "{\"t\":\"room.mode\",\"presenceMode\":\"%s\"}".formatted(mode);
        }
        return ring.goTo(dice.nextInt(Ring.round()));
    }

    private void deaf(boolean now) {
        if (run == 0) {
            return;
        }
        reads(!now);
        later(now ? DEAF_MILLIS : LINE_PERIOD_MILLIS - DEAF_MILLIS, () -> deaf(!now));
    }

    private void reads(boolean now) {
        for (int i = 0; i < badLines; i++) {
            hall.member(i).reads(now);
        }
    }

    private void later(long millis, Runnable what) {
        var _ = hall.loop().schedule(what, millis, TimeUnit.MILLISECONDS);
    }
}
