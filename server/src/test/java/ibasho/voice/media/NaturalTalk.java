package ibasho.voice.media;

import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.NullUnmarked;

/**
 * Three who take turns: 2 to 8 s each, 0.3 to 1.5 s of quiet between two, a short breath every
 * second or two, and every sixth turn begins half a second before the former ends. Whoever is
 * silent sends one small frame every 0.4 s, as browsers do (DTX). Seeded; asked once for each
 * talker and frame.
 */
@NullUnmarked
final class NaturalTalk implements IntPredicate {
    private static final int COMFORT_FRAMES = 20;
    private static final int LINGERS_FRAMES = 10;
    private static final int EARLY_FRAMES = 25;

    private final Random random;
    private final int talkers;
    private final long[] talksUntil;
    private final long[] silentSince;
    private long frame = -1;
    private long nextTurn;
    private long breathAt;
    private long spoken;
    private long sent;

    NaturalTalk(int talkers, long seed) {
        this.talkers = talkers;
        random = new Random(seed);
        talksUntil = new long[talkers];
        silentSince = new long[talkers];
    }

    @Override
    public boolean test(int talker) {
        if (talker == 0) {
            frame++;
            turn();
        }
        boolean speaks = frame < talksUntil[talker] && !breathes();
        if (speaks) {
            spoken++;
            silentSince[talker] = frame + 1;
        }
        long silent = frame - silentSince[talker];
        boolean sends = speaks || silent < LINGERS_FRAMES || silent % COMFORT_FRAMES == 0;
        if (sends) {
            sent++;
        }
        return sends;
    }

    /** Share of the frames in which somebody speaks; more than one where two do at once. */
    double spokenShare() {
        return (double) spoken / (frame + 1);
    }

    /** Frames a second that the three send together. */
    double framesPerSecond() {
        return (double) sent / (frame + 1) * BenchTable.FRAMES_PER_SECOND;
    }

    private boolean breathes() {
        return frame >= breathAt && frame < breathAt + 12;
    }

    private void turn() {
        if (frame >= breathAt + 12) {
            breathAt = frame + random.nextInt(50, 100);
        }
        if (frame >= nextTurn) {
            long length = random.nextInt(100, 400);
            talksUntil[random.nextInt(talkers)] = frame + length;
            boolean early = random.nextInt(6) == 0;
            nextTurn = frame + length + (early ? -EARLY_FRAMES : random.nextInt(15, 75));
        }
    }
}
