package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.Avatar;
import ibasho.protocol.Notice;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.SessionId;
import ibasho.protocol.SignIn;
import ibasho.protocol.SpaceId;
import ibasho.protocol.WelcomeRequest.SetSecret;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.DatabaseFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything about people, wired as in the program, in a 居場所 of its own. */
public final class Town {
    public static final String SECRET = "そらとぶくじらのあくび";
    public static final String PASSWORD = "violet-kettle-morning-9";
    public static final DeviceHint PHONE =
            new DeviceHint("Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile", false, "home");
    public static final DeviceHint ELSEWHERE =
            new DeviceHint("Mozilla/5.0 (Windows NT 10.0) Firefox/140", false, "elsewhere");
    private static final SlowWork SLOW_WORK = new SlowWork();
    private static final PersonRule ANYBODY = (_, _) -> Outcome.done(Nothing.NOTHING);

    public final TestClock clock = new TestClock();
    public final Database database;
    public final SpaceId space;
    public final PeopleStore store;
    public final SlowWork slowWork = SLOW_WORK;
    public final Passkeys passkeys;
    public final SignInDoor door;
    public final SignInDoor demoDoor;
    public final Sessions sessions;
    public final Looks looks;
    public final SecretKeeping secrets;
    public final PasskeyKeeping passkeyKeeping;
    public final Authenticators authenticators;
    public final Pledges pledges;
    public final Rulebook rulebook;
    public final OwnAccount account;
    public final Registration registration;
    public final Invitations invitations;
    public final Standing standing;
    public final RoleChanges roles;
    public final FirstStaff firstStaff;
    public final Heard heard = new Heard();

    public Town(DatabaseFixture fixture) {
        database = fixture.database();
        space = fixture.space();
        store = new PeopleStore(database, new AuditLog(clock), fixture.cipher(), clock);
        passkeys =
                new Passkeys(
                        new PasskeySettings(
                                Authenticator.RP_ID, "ひろば", Set.of(Authenticator.ORIGIN)),
                        clock);
        door = new SignInDoor(store, slowWork, passkeys, clock, false);
        demoDoor = new SignInDoor(store, slowWork, passkeys, clock, true);
        sessions = new Sessions(store, clock);
        looks = new Looks(store);
        secrets = new SecretKeeping(store, slowWork, clock);
        passkeyKeeping = new PasskeyKeeping(store, slowWork, passkeys);
        authenticators = new Authenticators(store, "ひろば");
        pledges = new Pledges(store);
        rulebook = new Rulebook(store);
        account = new OwnAccount(store);
        registration = new Registration(store);
        invitations = new Invitations(store);
        standing = new Standing(store);
        roles = new RoleChanges(store);
        firstStaff = new FirstStaff(store, slowWork, "ひろば");
        sessions.onChange(heard);
    }

    /** A participant who was entered and has not come yet. */
    public ParticipantId registered() {
        return registered(false, Set.of());
    }

    public ParticipantId registered(boolean staff, Set<Role> held) {
        var id = new ParticipantId(Ids.id());
        join(registration.add(somebody(), id, staff, null, PeopleStore.alongside(_ -> id)));
        if (staff) {
            write(shelves -> shelves.roles().set(id, held));
        }
        return id;
    }

    /** A participant who has arrived with a sign-in name and {@link #SECRET}. */
    public ParticipantId arrived(String name) {
        var person = registered();
        var caller = caller(open(invite(person)));
        done(looks.nickname(caller, name));
        done(looks.avatar(caller, new Avatar("critters", "fox-1")));
        done(secrets.set(caller, new SetSecret(name, SECRET, null)));
        done(rulebook.accept(caller, 1));
        endAll(person);
        return person;
    }

    /**
     * Staff who have arrived with a sign-in name and {@link #PASSWORD}; returns the TOTP secret.
     */
    public Worker arrivedStaff(String name, Role... held) {
        var person = registered(true, Set.of(held));
        var caller = caller(open(invite(person)));
        done(looks.nickname(caller, name));
        done(looks.avatar(caller, new Avatar("critters", "owl-1")));
        done(secrets.set(caller, new SetSecret(name, PASSWORD, null)));
        var base32 = done(authenticators.begin(caller)).base32();
        done(authenticators.finish(caller, code(base32)));
        done(pledges.give(caller));
        done(rulebook.accept(caller, 1));
        endAll(person);
        clock.forward(Duration.ofMinutes(2));
        return new Worker(person, name, base32, Set.of(held));
    }

    /** Somebody who works here. */
    public record Worker(ParticipantId id, String name, String base32, Set<Role> roles) {}

    public Caller callerOf(Worker worker) {
        return new Caller(space, worker.id(), new SessionId("session"), worker.roles(), true);
    }

    /** The code an authenticator app shows now. */
    public String code(String base32) {
        return new TotpCodes().code(base32, clock.instant().getEpochSecond() / 30);
    }

    public NewInvitation invite(ParticipantId person) {
        return done(invitations.invite(somebody(), person, ANYBODY));
    }

    public NewInvitation reset(ParticipantId person) {
        return done(invitations.reset(somebody(), person, ANYBODY));
    }

    public NewSession open(NewInvitation link) {
        return (NewSession) done(signIn(new SignIn.Link(link.token()), PHONE));
    }

    public NewSession signedIn(String name, DeviceHint device) {
        return (NewSession) done(signIn(new SignIn.Secret(name, SECRET, null, false), device));
    }

    public NewSession remembered(String name, DeviceHint device) {
        return (NewSession) done(signIn(new SignIn.Secret(name, SECRET, null, true), device));
    }

    public CompletionStage<Outcome<SignInReply>> signIn(SignIn wish, DeviceHint device) {
        return door.signIn(space, wish, device);
    }

    public RefusalCode refusedSignIn(String name, String secret, DeviceHint device) {
        return refused(signIn(new SignIn.Secret(name, secret, null, false), device));
    }

    public Caller caller(NewSession session) {
        return alive(session).caller();
    }

    public SessionHolder alive(NewSession session) {
        var holder = holder(session);
        if (holder == null) {
            throw new AssertionError("session: over (expected: alive)");
        }
        return holder;
    }

    public @Nullable SessionHolder holder(NewSession session) {
        return join(sessions.find(session.token()));
    }

    public Person person(ParticipantId id) {
        var person = read(shelves -> shelves.people().find(id));
        if (person == null) {
            throw new AssertionError("person: missing");
        }
        return person;
    }

    public void setRoles(ParticipantId person, Role... held) {
        write(shelves -> shelves.roles().set(person, Set.of(held)));
    }

    public void endAll(ParticipantId person) {
        write(shelves -> shelves.endAll(person, null));
    }

    public void write(Consumer<Shelves> work) {
        join(
                store.write(
                        space,
                        shelves -> {
                            work.accept(shelves);
                            return Nothing.NOTHING;
                        }));
    }

    public <T extends @Nullable Object> T read(Function<Shelves, T> work) {
        return join(store.read(space, work));
    }

    /** What is on record, oldest first, without what the ledger wrote. */
    public List<String> acts() {
        return join(
                database.read(handle ->
                        handle.createQuery(
                                        """
                                        select act from audit_entry
                                        where space_id = :space order by seq
                                        """)
                                .bind("space", space)
                                .mapTo(String.class)
                                .list()));
    }

    /** Who enters people in tests. */
    public Caller somebody() {
        return new Caller(
                space,
                new ParticipantId("somebody"),
                new SessionId("session"),
                Set.of(Role.MANAGER),
                true);
    }

    public static <T extends @Nullable Object> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    public static <T extends @Nullable Object> T done(CompletionStage<Outcome<T>> stage) {
        return switch (join(stage)) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    public static <T extends @Nullable Object> RefusalCode refused(
            CompletionStage<Outcome<T>> stage) {
        return switch (join(stage)) {
            case Outcome.Done<T> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<T>(var why) -> why.code();
        };
    }

    /** What listeners heard. */
    public static final class Heard implements SessionListener {
        public final List<SessionId> ended = Collections.synchronizedList(new ArrayList<>());
        public final List<ParticipantId> changed = Collections.synchronizedList(new ArrayList<>());
        public final List<Notice> given = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void sessionsEnded(Set<SessionId> sessions) {
            ended.addAll(sessions);
        }

        @Override
        public void personChanged(ParticipantId who) {
            changed.add(who);
        }

        @Override
        public void noticeGiven(ParticipantId to, SessionId about, Notice notice) {
            given.add(notice);
        }
    }
}
