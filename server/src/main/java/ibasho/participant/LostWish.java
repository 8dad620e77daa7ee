package ibasho.participant;

import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

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
        var person = whose(shelves, SignInName.fold(signInName));
        if (person != null) {
            shelves.people().setAskedForHelp(person, shelves.now());
        }
        shelves.acts().note(person, "wayIn.lost", person);
        return Outcome.done(new SignInReply.Heard());
    }

    private static @Nullable ParticipantId whose(Shelves shelves, String fold) {
        var secret = shelves.secrets().ofName(fold);
        var person = secret == null ? null : shelves.people().find(secret.personId());
        return person == null || !person.isWelcome() ? null : person.id();
    }
}
