package ibasho.store;

/**
 * What an onlooker may count. Called on the store's own threads: return at once, never throw.
 * Nothing stored is ever passed.
 */
public interface StoreWatch {
    /** Watches nothing. */
    StoreWatch NONE = new StoreWatch() {};

    /** A group of works is on the disk. */
    default void groupCommitted(int works, long nanos) {}

    /** A group of works was lost before it was kept, and all of its callers were told so. */
    default void groupFailed(int works) {}

    /** A work was turned away because too many were waiting. */
    default void turnedAway() {}
}
