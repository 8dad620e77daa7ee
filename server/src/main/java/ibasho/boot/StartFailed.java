package ibasho.boot;

/** The process cannot start; the message is one clear line for the operator. */
final class StartFailed extends Exception {
    StartFailed(String line) {
        super(line);
    }

    StartFailed(String line, Throwable why) {
        super(line, why);
    }
}
