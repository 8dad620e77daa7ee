package ibasho.participant;

import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one door to what is kept of people. Opens {@link Shelves} for one transaction, and tells the
 * listeners once it is on the disk. Thread-safe; never blocks.
 */
public final class PeopleStore {
    private final Database database;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final InstantSource clock;
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();

    /** Keeps people in this database. */
    public PeopleStore(Database database, AuditLog audit, FieldCipher cipher, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.cipher = cipher;
        this.clock = clock;
    }

    void listen(SessionListener listener) {
        listeners.add(listener);
    }

    Instant now() {
        return clock.instant();
    }

    /** One transaction; completes after its commit, on the store's writer thread. */
    <T extends @Nullable Object> CompletableFuture<T> write(
            SpaceId space, Function<Shelves, T> work) {
        return write(handle -> {
            var shelves = shelves(handle, space);
            return new Written<>(work.apply(shelves), shelves.after());
        });
    }

    /** The same, with a work of another topic in the same transaction. */
    <A, T extends @Nullable Object> CompletableFuture<T> write(
            SpaceId space, Alongside<A> alongside, BiFunction<Shelves, A, T> work) {
        return write(handle -> {
            var shelves = shelves(handle, space);
            var other = alongside.work().apply(handle);
            return new Written<>(work.apply(shelves, other), shelves.after());
        });
    }

    /** One snapshot; completes on a thread of the store's readers. */
    <T extends @Nullable Object> CompletableFuture<T> read(
            SpaceId space, Function<Shelves, T> work) {
        return database.read(handle -> work.apply(shelves(handle, space)));
    }

    /** Reads in whichever 居場所 this token belongs to; {@code null} when it opens nothing. */
    <T> CompletableFuture<@Nullable T> readByToken(
            String tokenHash, SpacedWork<? extends @Nullable T> work) {
        return database.read(handle -> {
            var space = SessionStore.spaceOf(handle, tokenHash);
            return space == null ? null : work.apply(space, shelves(handle, space));
        });
    }

    /** Ends sessions that are over and forgets old marks of devices, in every 居場所. */
    CompletableFuture<List<SessionId>> removeOverSessions() {
        return write(handle -> {
            var after = new Aftermath();
            var over = SessionStore.removeOver(handle, now());
            over.forEach(after::ended);
            DeviceStore.removeOver(handle, now());
            return new Written<>(over, after);
        });
    }

    private <T extends @Nullable Object> CompletableFuture<T> write(
            Function<Handle, Written<T>> work) {
        return database.write(work)
                .thenApply(written -> {
                    listeners.forEach(written.after()::tell);
                    return written.value();
                });
    }

    private Shelves shelves(Handle handle, SpaceId space) {
        return new Shelves(
                now(),
                new PersonStore(handle, space),
                new RoleStore(handle, space),
                new ProposalStore(handle, space),
                new StandingStore(handle, space, cipher),
                new SecretStore(handle, space),
                new TotpStore(handle, space, cipher),
                new PasskeyStore(handle, space),
                new SessionStore(handle, space),
                new DeviceStore(handle, space),
                new InvitationStore(handle, space),
                new NoticeStore(handle, space),
                new SettingsStore(handle, space),
                new RulesStore(handle, space),
                new ActLog(handle, space, audit),
                new Aftermath());
    }

    /** Wraps a work of another topic, so that callers need not know of handles. */
    public static <A> Alongside<A> alongside(Function<Handle, A> work) {
        return new Alongside<>(work);
    }

    /**
     * A work of another topic (such as the ledger) that is kept or lost together with ours.
     *
     * @param <A> what it brings
     */
    public record Alongside<A>(Function<Handle, A> work) {}

    /** A work that also wants to know where it is. */
    interface SpacedWork<T extends @Nullable Object> {
        T apply(SpaceId space, Shelves shelves);
    }

    private record Written<T extends @Nullable Object>(T value, Aftermath after) {}
}
