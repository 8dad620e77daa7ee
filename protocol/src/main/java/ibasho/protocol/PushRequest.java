package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * Having one's own devices called when duty needs somebody (M-3.2.ア-3). A call carries no content.
 * For those who work here.
 */
public sealed interface PushRequest {
    /** The key to subscribe with: answered with {@link Result.PushState}. */
    @JsonTypeName("push.state")
    @Command(capability = "push-01", rate = RateClass.LIGHT)
    record ReadPush() implements ClientMessage, PushRequest {}

    /**
     * Have this device called: answered with {@link Result.PushState}.
     *
     * @param endpoint as the browser's subscription gives it; only of a push service on the
     *     server's list
     */
    @JsonTypeName("push.subscribe")
    @Command(capability = "push-01", rate = RateClass.CARE, maxBytes = 4 * Limits.SMALL_FRAME_BYTES)
    record Subscribe(String endpoint) implements ClientMessage, PushRequest {}

    /** Have this device left in peace: answered with {@link Result.PushState}. */
    @JsonTypeName("push.unsubscribe")
    @Command(capability = "push-01", rate = RateClass.CARE, maxBytes = 4 * Limits.SMALL_FRAME_BYTES)
    record Unsubscribe(String endpoint) implements ClientMessage, PushRequest {}

    /**
     * Call one's own devices now, to see that it works: answered with {@link Result.PushTested}.
     */
    @JsonTypeName("push.test")
    @Command(capability = "push-01", rate = RateClass.CARE)
    record TestPush() implements ClientMessage, PushRequest {}
}
