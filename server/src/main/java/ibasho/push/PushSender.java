package ibasho.push;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls one device over HTTPS: an empty POST, no redirect followed, given up after a few seconds.
 * Thread-safe; never blocks. The connection is made when there is somebody to call, not at start.
 */
final class PushSender implements AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

    /** From asking to the last byte of the answer. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(6);

    /** An older call would wake somebody for something long settled. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    /** A newer call takes the place of one not delivered yet. */
    private static final String TOPIC = "call";

    private final String contact;
    private final InstantSource clock;
    private final Supplier<HttpClient.Builder> connections;
    private final Duration answerWithin;
    private @Nullable HttpClient client;

    PushSender(String contact, InstantSource clock) {
        this(contact, clock, HttpClient::newBuilder, ANSWER_WITHIN);
    }

    PushSender(
            String contact,
            InstantSource clock,
            Supplier<HttpClient.Builder> connections,
            Duration answerWithin) {
        this.contact = contact;
        this.clock = clock;
        this.connections = connections;
        this.answerWithin = answerWithin;
    }

    /** What came of a call. */
    enum Answer {
        /** The push service has it. */
        TAKEN,
        /** This device is subscribed no longer. */
        GONE,
        /** Not now: refused, unreachable, too slow. */
        FAILED
    }

    /** Calls; the future never fails. */
    CompletableFuture<Answer> call(PushAddress address, VapidKey key) {
        var request =
                HttpRequest.newBuilder(address.uri())
                        .timeout(answerWithin)
                        .header("TTL", Long.toString(KEPT_FOR.toSeconds()))
                        .header("Urgency", "high")
                        .header("Topic", TOPIC)
                        .header(
                                "Authorization",
                                key.authorization(address, contact, clock.instant()))
                        .POST(BodyPublishers.noBody())
                        .build();
        var exchange = client().sendAsync(request, BodyHandlers.discarding());
        return exchange.copy()
                .orTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> {
                    if (failure != null) {
                        exchange.cancel(true);
                    }
                    return failure == null ? judge(answer) : Answer.FAILED;
                });
    }

    private static Answer judge(HttpResponse<Void> answer) {
        return switch (answer.statusCode()) {
            case 200, 201, 202, 204 -> Answer.TAKEN;
            case 404, 410 -> Answer.GONE;
            default -> Answer.FAILED;
        };
    }

    private synchronized HttpClient client() {
        var open = client;
        if (open == null) {
            open =
                    connections
                            .get()
                            .followRedirects(Redirect.NEVER)
                            .connectTimeout(CONNECT_WITHIN)
                            .build();
            client = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
