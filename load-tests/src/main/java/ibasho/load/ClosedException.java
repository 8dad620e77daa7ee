package ibasho.load;

/** The connection ended before the answer came; whether the wish was done is not known. */
public final class ClosedException extends RuntimeException {
    ClosedException(int code) {
        super("closed: " + code, null, false, false);
    }
}
