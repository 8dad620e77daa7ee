package ibasho.kernel;

/** Guards state that belongs to one thread: any other thread that touches it is a bug. */
public final class Confined {
    private volatile Thread owner;

    /** Confined to the thread that calls this. */
    public Confined() {
        owner = Thread.currentThread();
    }

    /** Hands the state to the calling thread; call once, before others can see it. */
    public void adopt() {
        owner = Thread.currentThread();
    }

    /**
     * Checks the calling thread.
     *
     * @throws IllegalStateException on any thread but the owner
     */
    public void check() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    "thread: "
                            + Thread.currentThread().getName()
                            + " (expected: "
                            + owner.getName()
                            + ")");
        }
    }
}
