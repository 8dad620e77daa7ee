package ibasho.voice.media;

/** How many packets a voice may send: fifty a second are usual. Guarded by its {@link Uplink}. */
final class Allowance {

    private static final double PER_SECOND = 125;
    private static final double AT_ONCE = 100;

    private double left = AT_ONCE;
    private long last;
    private boolean begun;

    boolean take(long now) {
        if (begun) {
            left = Math.min(AT_ONCE, left + (now - last) * PER_SECOND / 1e9);
        }
        begun = true;
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
