package ibasho.gateway.http;

import java.util.concurrent.CompletionStage;

/** Answers one kind of request. Called on an event loop: never blocks, may answer later. */
@FunctionalInterface
public interface Route {
    /** The answer; a failed stage becomes a plain 500 and one line in the log. */
    CompletionStage<HttpAnswer> answer(HttpCall call);
}
