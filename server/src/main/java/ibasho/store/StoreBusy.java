package ibasho.store;

/** The queue in front of the store is full: nothing was done, trying again later is fine. */
public final class StoreBusy extends StoreException {
    StoreBusy(String queue, int capacity) {
        super(queue + " waiting: " + capacity + " (expected: fewer)", null);
    }
}
