package ibasho.push;

/**
 * What came of calling several devices.
 *
 * @param taken taken by their push service; whether the device rings is up to it
 * @param failed not taken, now; devices that no longer exist are forgotten and not counted
 */
public record PushTally(long taken, long failed) {
    /** Nobody was called. */
    public static final PushTally NOBODY = new PushTally(0, 0);

    PushTally plus(PushTally other) {
        return new PushTally(taken + other.taken, failed + other.failed);
    }
}
