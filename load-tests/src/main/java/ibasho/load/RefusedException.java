package ibasho.load;

import ibasho.protocol.RefusalCode;

/** The server answered a wish with a polite no. */
public final class RefusedException extends RuntimeException {
    private final transient RefusalCode code;

    RefusedException(RefusalCode code, String wish) {
        super("refused: " + wish + ": " + code, null, false, false);
        this.code = code;
    }

    /** Why. */
    public RefusalCode code() {
        return code;
    }
}
