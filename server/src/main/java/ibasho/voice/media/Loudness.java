package ibasho.voice.media;

/**
 * How loud one talker is lately, and whether that counts as speaking. Quiet is a high number: 0 is
 * the loudest, 127 silence. Guarded by its {@link Uplink}; read from other threads without harm.
 */
final class Loudness {

    static final int SPEAKING = 50;
    static final long PAUSE_NANOS = 600_000_000L;

    /** What a packet counts when the browser does not say how loud it is. */
    private static final int FULL_PACKET = 35;

    private static final int DTX_BYTES = 8;
    private static final int SILENCE = 127;

    private volatile double quiet = SILENCE;
    private volatile long lastHeard;
    private volatile boolean speaks;

    void hear(Sound sound, long now) {
        int level = sound.level() == AudioLevel.UNKNOWN ? guess(sound) : sound.level();
        double before = quiet;
        double after = before + (level < before ? 0.4 : 0.1) * (level - before);
        quiet = after;
        if (after < SPEAKING) {
            lastHeard = now;
            speaks = true;
        }
    }

    /** Whether somebody speaks, with the short pauses between words. */
    boolean speaks(long now) {
        if (speaks && now - lastHeard > PAUSE_NANOS) {
            speaks = false;
            quiet = SILENCE;
        }
        return speaks;
    }

    double quiet() {
        return quiet;
    }

    private static int guess(Sound sound) {
        return sound.length() <= DTX_BYTES ? SILENCE : FULL_PACKET;
    }
}
