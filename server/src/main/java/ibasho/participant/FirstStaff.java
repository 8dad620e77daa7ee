package ibasho.participant;

import ibasho.kernel.Ids;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SpaceId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Staff made on the host itself ({@code ibasho admin create}): where nobody is there yet to propose
 * and to confirm. Only the command line may use it; it is on record. Thread-safe.
 */
public final class FirstStaff {
    private final PeopleStore store;
    private final SlowWork slowWork;
    private final String issuer;
    private final SecretHash hash = new SecretHash();
    private final SecretRules rules = new SecretRules();
    private final TotpCodes codes = new TotpCodes();

    /** Staff kept in this store; the issuer is shown in the authenticator app. */
    public FirstStaff(PeopleStore store, SlowWork slowWork, String issuer) {
        this.store = store;
        this.slowWork = slowWork;
        this.issuer = issuer;
    }

    /**
     * Who is to be made.
     *
     * @param roles at least one, all of staff
     */
    public record Wish(Set<Role> roles, String signInName, String password) {
        @Override
        public String toString() {
            return "Wish[roles=" + roles + "]";
        }
    }

    /**
     * Who was made. The rest of arriving (name, avatar, pledge, rules) happens at the first
     * sign-in.
     *
     * @param totpUri for the authenticator app; shown once
     */
    public record Made(ParticipantId id, String totpUri) {
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /**
     * Makes somebody.
     *
     * @return refused like {@link SecretKeeping#set}, or with {@code BAD_VALUE} for unfit roles
     */
    public CompletionStage<Outcome<Made>> create(SpaceId space, Wish wish) {
        return slowWork.run(() -> judged(wish))
                .thenCompose(fit ->
                        Steps.next(fit, ready -> store.write(space, s -> make(s, wish, ready))));
    }

    private Outcome<Ready> judged(Wish wish) {
        if (wish.roles().isEmpty() || !wish.roles().stream().allMatch(Role::isStaff)) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        return SignInName.judge(wish.signInName())
                .then(name ->
                        rules.judge(wish.password(), name.text(), true)
                                .map(_ -> new Ready(name, hash.hash(wish.password()))));
    }

    private Outcome<Made> make(Shelves shelves, Wish wish, Ready ready) {
        if (shelves.secrets().ofName(ready.name().fold()) != null) {
            return Outcome.refused(RefusalCode.SIGN_IN_NAME_TAKEN);
        }
        var id = new ParticipantId(Ids.id());
        var base32 = codes.newSecret();
        shelves.people().add(id, true, null, shelves.now());
        shelves.roles().set(id, wish.roles());
        shelves.secrets().set(id, ready.name(), ready.hash(), shelves.now());
        shelves.totps().set(id, base32, 0);
        shelves.acts().note(null, "staff.madeOnHost", id, names(wish.roles()));
        return Outcome.done(new Made(id, TotpCodes.uri(issuer, ready.name().text(), base32)));
    }

    private static Map<String, String> names(Set<Role> roles) {
        var names = roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        return Map.of("roles", names);
    }

    /** A name and a hash that may be kept. */
    private record Ready(SignInName name, String hash) {}
}
