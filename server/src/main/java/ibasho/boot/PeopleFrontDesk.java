package ibasho.boot;

import ibasho.gateway.http.FrontDesk;
import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.DeviceHint;
import ibasho.participant.OwnAccount;
import ibasho.participant.SessionHolder;
import ibasho.participant.Sessions;
import ibasho.participant.SignInDoor;
import ibasho.participant.SignInReply;
import ibasho.protocol.Notice;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The gateway's front desk, kept by {@code participant}. */
record PeopleFrontDesk(SpaceId space, SignInDoor door, Sessions sessions, OwnAccount account)
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
        return sessions.find(token);
    }

    @Override
    public CompletionStage<@Nullable SessionHolder> refresh(Caller caller) {
        return sessions.refresh(caller);
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
}
