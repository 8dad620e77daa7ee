package ibasho.gateway;

import ibasho.gateway.http.FrontDesk;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.DeviceHint;
import ibasho.participant.NewSession;
import ibasho.participant.SessionHolder;
import ibasho.participant.SignInReply;
import ibasho.protocol.Avatar;
import ibasho.protocol.Notice;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SelfView;
import ibasho.protocol.SessionId;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signing in without a store: whoever brings a token that was handed out here is in. */
final class PlayedFrontDesk implements FrontDesk {
    static final SpaceId SPACE = new SpaceId("main");

    /** A server under test looks at the real clock: sessions must not end while it is played. */
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

    /** A moment for clocks that stand still. */
    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Map<String, SessionHolder> holders = new ConcurrentHashMap<>();
    private final List<DeviceHint> devices = new ArrayList<>();
    private final Instant sessionsEndAt;

    PlayedFrontDesk() {
        this(LATER);
    }

    PlayedFrontDesk(Instant sessionsEndAt) {
        this.sessionsEndAt = sessionsEndAt;
    }

    /** Signs somebody in; the token is the name of the session. */
    String enter(String who, String session, Role... roles) {
        return enter(who, session, true, roles);
    }

    String enter(String who, String session, boolean arrived, Role... roles) {
        var person = new ParticipantId(who);
        var id = new SessionId(session);
        holders.put(
                session,
                new SessionHolder(
                        new Caller(SPACE, person, id, Set.of(roles), arrived),
                        new SelfView(
                                person,
                                who,
                                new Avatar("blobs", "a"),
                                Set.of(roles),
                                Set.of(),
                                List.of(),
                                id,
                                false,
                                null,
                                null),
                        false,
                        sessionsEndAt));
        return session;
    }

    /** The session opens nothing any more. */
    void forget(String session) {
        holders.remove(session);
    }

    List<DeviceHint> devices() {
        return devices;
    }

    @Override
    public CompletionStage<Outcome<SignInReply>> signIn(SignIn request, DeviceHint device) {
        devices.add(device);
        return CompletableFuture.completedStage(
                switch (request) {
                    case SignIn.Link(var token) when holders.containsKey(token) ->
                            Outcome.done(session(token, false, null));
                    case SignIn.Secret secret when holders.containsKey(secret.secret()) ->
                            Outcome.done(session(secret.secret(), secret.remember(), "device-1"));
                    case SignIn.Lost _ -> Outcome.done(new SignInReply.Heard());
                    default -> Outcome.refused(RefusalCode.SIGN_IN_FAILED);
                });
    }

    private static NewSession session(String token, boolean remember, @Nullable String device) {
        return new NewSession(token, new SessionId(token), Duration.ofHours(12), remember, device);
    }

    @Override
    public CompletionStage<Outcome<String>> passkeyOptions(DeviceHint device) {
        return CompletableFuture.completedStage(Outcome.done("{}"));
    }

    @Override
    public CompletionStage<@Nullable SessionHolder> find(String token) {
        return CompletableFuture.completedStage(holders.get(token));
    }

    @Override
    public CompletionStage<@Nullable SessionHolder> refresh(Caller caller) {
        return find(caller.session().value());
    }

    @Override
    public void seen(Caller caller) {}

    @Override
    public CompletionStage<List<Notice>> notices(Caller caller) {
        return CompletableFuture.completedStage(List.of());
    }

    @Override
    public CompletionStage<Nothing> end(Caller caller) {
        forget(caller.session().value());
        return CompletableFuture.completedStage(Nothing.NOTHING);
    }
}
