package ibasho.store.backup;

/** A backup that cannot be made, opened or trusted; one line for the operator, without secrets. */
public final class BackupProblem extends Exception {
    private static final long serialVersionUID = 1;

    BackupProblem(String message) {
        super(message);
    }

    BackupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
