package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.Avatar;
import ibasho.protocol.AvatarStyles;
import ibasho.protocol.RefusalCode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** 呼び名 and avatar: chosen on arrival, changed at any time. Thread-safe. */
public final class Looks {
    /** A staff name this long or longer may not stand anywhere inside a participant's. */
    private static final int MIN_CONTAINED = 3;

    /** Numbers before or after a name, some of which the fold has turned into letters. */
    private static final Pattern NUMBERS = Pattern.compile("^[0-9lo]+(?=.)|(?<=.)[0-9lo]+$");

    private final PeopleStore store;

    /** Looks kept in this store. */
    public Looks(PeopleStore store) {
        this.store = store;
    }

    /**
     * Chooses a 呼び名. Whether it resembles the real name on file was asked before.
     *
     * @return refused by {@link NicknameRules}, or with {@code NICKNAME_TAKEN} when somebody has a
     *     name that reads the same, or {@code NICKNAME_RESERVED} when it reads like one of staff
     */
    public CompletionStage<Outcome<Nothing>> nickname(Caller caller, String wish) {
        return store.write(
                caller.space(),
                shelves -> {
                    var person = shelves.people().find(caller.who());
                    return person == null
                            ? Outcome.refused(RefusalCode.NO_SUCH_PERSON)
                            : judged(wish, person.staff())
                                    .then(name -> choose(shelves, caller, person, name));
                });
    }

    /** Chooses one of the drawings we have; {@code UNKNOWN_AVATAR} otherwise. Never a photo. */
    public CompletionStage<Outcome<Nothing>> avatar(Caller caller, Avatar avatar) {
        if (!isKnown(avatar)) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.UNKNOWN_AVATAR));
        }
        return store.write(
                caller.space(),
                shelves -> {
                    shelves.people().setAvatar(caller.who(), avatar);
                    Arrival.stepDone(shelves, caller);
                    return Outcome.done(Nothing.NOTHING);
                });
    }

    static boolean isKnown(Avatar avatar) {
        return AvatarStyles.ALL.contains(avatar.style())
                && AvatarStyles.SEED.matcher(avatar.seed()).matches();
    }

    private static Outcome<Nickname> judged(String wish, boolean staff) {
        return staff ? NicknameRules.staff(wish) : NicknameRules.participant(wish);
    }

    private static Outcome<Nothing> choose(
            Shelves shelves, Caller caller, Person person, Nickname name) {
        var holder = shelves.people().holderOf(name.fold());
        if (holder != null && !holder.equals(person.id())) {
            return Outcome.refused(RefusalCode.NICKNAME_TAKEN);
        }
        if (!person.staff() && readsLikeStaff(shelves, name)) {
            return Outcome.refused(RefusalCode.NICKNAME_RESERVED);
        }
        shelves.people().setNickname(person.id(), name);
        Arrival.stepDone(shelves, caller);
        return Outcome.done(Nothing.NOTHING);
    }

    private static boolean readsLikeStaff(Shelves shelves, Nickname name) {
        return shelves.people().staffFolds().stream().anyMatch(staff -> near(name.fold(), staff));
    }

    private static boolean near(String fold, String staff) {
        return withoutNumbers(fold).equals(withoutNumbers(staff))
                || (staff.length() >= MIN_CONTAINED && fold.contains(staff));
    }

    private static String withoutNumbers(String fold) {
        return NUMBERS.matcher(fold).replaceAll("");
    }
}
