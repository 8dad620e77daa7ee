package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The connection itself. */
public sealed interface SessionRequest {
    /**
     * The first wish on every socket.
     *
     * @param client name and version of the program, such as {@code web 0.1.0}; at most 40
     *     characters
     */
    @JsonTypeName("session.hello")
    @Command(capability = Command.EVERYONE, rate = RateClass.LIGHT, whileArriving = true)
    record Hello(String client) implements ClientMessage, SessionRequest {}

    /** Is the line still good? Answered at once. */
    @JsonTypeName("session.ping")
    @Command(capability = Command.EVERYONE, rate = RateClass.LIGHT, whileArriving = true)
    record Ping() implements ClientMessage, SessionRequest {}
}
