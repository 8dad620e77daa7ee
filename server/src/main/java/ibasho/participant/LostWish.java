package ibasho.participant;

import ibasho.kernel.Outcome;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * "I lost my way in". Always answered the same; the people page shows staff the wish when the name
 * exists. An unknown name costs the same write, so that time tells nothing either.
 */
final class LostWish {
    private final PeopleStore store;
    private final GuessLimits limits;

    LostWish(PeopleStore store, GuessLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    CompletionStage<Outcome<SignInReply>> hear(SpaceId space, SignIn.Lost wish, DeviceHint device) {
        return switch (limits.payForAsking(device.addressKey())) {
            case Outcome.Refused<?>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
            case Outcome.Done<?> _ ->
                    store.write(space, shelves -> keep(shelves, wish.signInName()));
        };
    }

    private static Outcome<SignInReply> keep(Shelves shelves, String signInName) {
        var secret = shelves.secrets().ofName(SignInName.fold(signInName));
        var person = Nobody.orFound(shelves, secret == null ? Nobody.ID : secret.personId());
        var welcome = person != null && person.isWelcome() ? person.id() : null;
        var row = welcome == null ? Nobody.ID : welcome;
        shelves.people().setAskedForHelp(row, shelves.now());
        shelves.acts().note(welcome, "wayIn.lost", welcome);
        return Outcome.done(new SignInReply.Heard());
    }
}
