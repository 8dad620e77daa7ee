package ibasho.gateway.http;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.participant.DeviceHint;
import ibasho.participant.NewSession;
import ibasho.participant.SessionHolder;
import ibasho.participant.SessionLifetimes;
import ibasho.participant.SignInReply;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SignIn;
import ibasho.protocol.SignInAnswer;
import ibasho.wire.BodyReader;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Signing in and out ({@code /api/session}, {@code /api/passkey}). Thread-safe. */
public final class SessionRoutes {
    private static final int MAX_USER_AGENT_CHARS = 300;

    private final FrontDesk frontDesk;
    private final AddressKeys addressKeys;

    /** Routes of one process. */
    public SessionRoutes(FrontDesk frontDesk, AddressKeys addressKeys) {
        this.frontDesk = frontDesk;
        this.addressKeys = addressKeys;
    }

    /** {@code POST /api/session}: a way in, answered with {@link SignInAnswer}. */
    public CompletionStage<HttpAnswer> signIn(HttpCall call) {
        return switch (BodyReader.read(call.body().array(), SignIn.class)) {
            case Outcome.Done<SignIn>(var request) ->
                    frontDesk.signIn(request, deviceOf(call)).thenApply(SessionRoutes::answer);
            case Outcome.Refused<SignIn>(var why) ->
                    CompletableFuture.completedStage(refused(HttpResponseStatus.BAD_REQUEST, why));
        };
    }

    /** {@code GET /api/session}: 200 if the cookie still opens, else 204. */
    public CompletionStage<HttpAnswer> look(HttpCall call) {
        return holderOf(call)
                .thenApply(holder ->
                        HttpAnswer.empty(
                                holder == null
                                        ? HttpResponseStatus.NO_CONTENT
                                        : HttpResponseStatus.OK));
    }

    /** {@code DELETE /api/session}: out, and the cookie goes; done also if there was none. */
    public CompletionStage<HttpAnswer> signOut(HttpCall call) {
        var bye =
                HttpAnswer.empty(HttpResponseStatus.NO_CONTENT)
                        .with(HttpHeaderNames.SET_COOKIE, Cookies.SESSION.removal());
        return holderOf(call)
                .thenCompose(holder ->
                        holder == null
                                ? CompletableFuture.completedStage(bye)
                                : frontDesk.end(holder.caller()).thenApply(_ -> bye));
    }

    /** {@code POST /api/passkey}: options for the browser. */
    public CompletionStage<HttpAnswer> passkey(HttpCall call) {
        return frontDesk.passkeyOptions(deviceOf(call)).thenApply(SessionRoutes::options);
    }

    private CompletionStage<@Nullable SessionHolder> holderOf(HttpCall call) {
        var token = Cookies.SESSION.in(call.headers());
        return token == null ? CompletableFuture.completedStage(null) : frontDesk.find(token);
    }

    private DeviceHint deviceOf(HttpCall call) {
        var userAgent = call.header(HttpHeaderNames.USER_AGENT);
        return new DeviceHint(
                userAgent.substring(0, Math.min(userAgent.length(), MAX_USER_AGENT_CHARS)),
                call.fromLoopback(),
                addressKeys.keyOf(call.from()),
                Cookies.DEVICE.in(call.headers()),
                Cookies.SESSION.in(call.headers()));
    }

    private static HttpAnswer answer(Outcome<SignInReply> outcome) {
        return switch (outcome) {
            case Outcome.Done<SignInReply>(NewSession session) -> signedIn(session);
            case Outcome.Done<SignInReply>(SignInReply.Heard _) ->
                    HttpAnswer.json(HttpResponseStatus.OK, new SignInAnswer.Heard());
            case Outcome.Refused<SignInReply>(var why) -> refused(statusOf(why), why);
        };
    }

    private static HttpAnswer options(Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Done<String>(var options) ->
                    HttpAnswer.json(
                            HttpResponseStatus.OK, new SignInAnswer.PasskeyRequest(options));
            case Outcome.Refused<String>(var why) -> refused(statusOf(why), why);
        };
    }

    private static HttpAnswer signedIn(NewSession session) {
        var answer =
                HttpAnswer.json(HttpResponseStatus.OK, new SignInAnswer.SignedIn())
                        .with(HttpHeaderNames.SET_COOKIE, sessionCookie(session));
        var device = session.deviceToken();
        return device == null
                ? answer
                : answer.with(
                        HttpHeaderNames.SET_COOKIE,
                        Cookies.DEVICE.lasting(device, SessionLifetimes.DEVICE_MARK));
    }

    private static String sessionCookie(NewSession session) {
        return session.remember()
                ? Cookies.SESSION.lasting(session.token(), session.lifetime())
                : Cookies.SESSION.untilBrowserCloses(session.token());
    }

    private static HttpResponseStatus statusOf(Refusal why) {
        return why.code() == RefusalCode.SIGN_IN_SLOWED
                ? HttpResponseStatus.TOO_MANY_REQUESTS
                : HttpResponseStatus.FORBIDDEN;
    }

    private static HttpAnswer refused(HttpResponseStatus status, Refusal why) {
        return HttpAnswer.json(status, new SignInAnswer.SignInRefused(why.code(), why.limits()));
    }
}
