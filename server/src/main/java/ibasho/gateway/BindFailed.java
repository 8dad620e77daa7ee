package ibasho.gateway;

/** The address cannot be listened on; the message is one line for the operator. */
public final class BindFailed extends Exception {
    BindFailed(String host, int port, Throwable why) {
        super("cannot listen on " + host + ":" + port + ": " + why.getMessage(), why);
    }
}
