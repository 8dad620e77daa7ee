package ibasho.boot;

import ibasho.gateway.http.FrontDesk;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.moderation.Pauses;
import ibasho.participant.DeviceHint;
import ibasho.participant.OwnAccount;
import ibasho.participant.SessionHolder;
import ibasho.participant.Sessions;
import ibasho.participant.SignInDoor;
import ibasho.participant.SignInReply;
import ibasho.protocol.Notice;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The gateway's front desk, kept by {@code participant}, with what staff decided. */
record PeopleFrontDesk(
        SpaceId space,
        SignInDoor door,
        Sessions sessions,
        OwnAccount account,
        Pauses pauses,
        InstantSource clock)
        implements FrontDesk {
    @Override
    public CompletionStage<Outcome<SignInReply>> signIn(SignIn request, DeviceHint device) {
        return door.signIn(space, request, device);
    }

    @Override
    public CompletionStage<Outcome<String>> passkeyOptions(DeviceHint device) {
        return door.passkeyOptions(space, device);
    }

    @Override
    public CompletionStage<@Nullable SessionHolder> find(String token) {
        return sessions.find(token).thenApply(this::withPause);
    }

    @Override
    public CompletionStage<@Nullable SessionHolder> refresh(Caller caller) {
        return sessions.refresh(caller).thenApply(this::withPause);
    }

    @Override
    public void seen(Caller caller) {
        sessions.seen(caller);
    }

    @Override
    public CompletionStage<List<Notice>> notices(Caller caller) {
        return account.notices(caller);
    }

    @Override
    public CompletionStage<Nothing> end(Caller caller) {
        return sessions.end(caller);
    }

    /** What a person sees of themselves includes a pause of their words. */
    private @Nullable SessionHolder withPause(@Nullable SessionHolder found) {
        if (found == null) {
            return null;
        }
        var pause = pauses.view(found.caller().who(), clock.instant());
        return pause == null ? found : found.paused(pause);
    }
}
