package ibasho.load;

import ibasho.protocol.Avatar;
import ibasho.protocol.AvatarStyles;
import ibasho.protocol.Result;
import ibasho.protocol.WelcomeRequest.AcceptRules;
import ibasho.protocol.WelcomeRequest.ChooseAvatar;
import ibasho.protocol.WelcomeRequest.ChooseNickname;
import ibasho.protocol.WelcomeRequest.GivePledge;
import ibasho.protocol.WelcomeRequest.ReadRules;
import ibasho.protocol.WelcomeRequest.SecretLater;
import ibasho.protocol.WelcomeStep;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Does what still stands between a robot and the room. */
final class Welcome {
    private final Connection connection;
    private final String nickname;

    Welcome(Connection connection, String nickname) {
        this.connection = connection;
        this.nickname = nickname;
    }

    CompletableFuture<@Nullable Result> finish(@Nullable Result greeting) {
        CompletableFuture<@Nullable Result> done = CompletableFuture.completedFuture(greeting);
        if (greeting instanceof Result.Greeting hello) {
            for (var step : hello.self().remaining()) {
                done = done.thenCompose(_ -> take(step));
            }
        }
        return done;
    }

    private CompletableFuture<@Nullable Result> take(WelcomeStep step) {
        return switch (step) {
            case NICKNAME -> connection.ask(new ChooseNickname(nickname, true));
            case AVATAR -> connection.ask(new ChooseAvatar(avatar()));
            case SECRET -> connection.ask(new SecretLater());
            case PLEDGE -> connection.ask(new GivePledge());
            case RULES -> connection.ask(new ReadRules()).thenCompose(this::accept);
            case SECOND_FACTOR ->
                    throw new IllegalStateException("robots do not work here (expected: no staff)");
        };
    }

    private CompletableFuture<@Nullable Result> accept(@Nullable Result answer) {
        if (answer instanceof Result.RulesInForce(var rules, var _)) {
            return connection.ask(new AcceptRules(rules.version()));
        }
        throw new IllegalStateException("answer: " + answer + " (expected: the rules)");
    }

    private Avatar avatar() {
        var style = Math.floorMod(nickname.hashCode(), AvatarStyles.ALL.size());
        var seed = "robot-" + Integer.toHexString(nickname.hashCode());
        return new Avatar(AvatarStyles.ALL.get(style), seed);
    }
}
