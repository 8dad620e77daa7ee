package ibasho.gateway.http;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.DeviceHint;
import ibasho.participant.SessionHolder;
import ibasho.participant.SignInReply;
import ibasho.protocol.Notice;
import ibasho.protocol.SignIn;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Signing in and out, as the gateway sees it. No method blocks; stages complete on whatever thread
 * finished the work.
 */
public interface FrontDesk {
    /** Tries a way in; every failure looks the same from outside. */
    CompletionStage<Outcome<SignInReply>> signIn(SignIn request, DeviceHint device);

    /** Options for a sign-in with a passkey, as JSON; the challenge lives five minutes. */
    CompletionStage<Outcome<String>> passkeyOptions(DeviceHint device);

    /** The person behind a session cookie, or {@code null} if it opens nothing any more. */
    CompletionStage<@Nullable SessionHolder> find(String token);

    /** The quiet notes this person has not yet read. */
    CompletionStage<List<Notice>> notices(Caller caller);

    /** The same person as of now, or {@code null} if the session is over. */
    CompletionStage<@Nullable SessionHolder> refresh(Caller caller);

    /** Somebody made a wish: staff who make none for long are signed out. Cheap. */
    void seen(Caller caller);

    /** Signs out; the session's sockets hear of it through the session listener. */
    CompletionStage<Nothing> end(Caller caller);
}
