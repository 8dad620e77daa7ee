package ibasho.participant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ibasho.kernel.Caller;
import ibasho.kernel.Hashes;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SessionId;
import ibasho.protocol.SessionView;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in where (PROMISES 13). Thread-safe, never blocks; answers on threads of the store.
 */
public final class Sessions {
    private static final long MAX_TOKEN_CHARS = 64;

    private final PeopleStore store;
    private final Cache<SessionId, Boolean> seenLately;

    /** The sessions in this store. */
    public Sessions(PeopleStore store, InstantSource clock) {
        this.store = store;
        this.seenLately =
                Caffeine.newBuilder()
                        .expireAfterWrite(SessionLifetimes.SEEN_EVERY)
                        .maximumSize(10_000)
                        .ticker(() -> clock.millis() * 1_000_000)
                        .executor(Runnable::run)
                        .build();
    }

    /** Who holds this token; {@code null} when it opens nothing (any more). */
    public CompletionStage<@Nullable SessionHolder> find(String token) {
        if (token.length() > MAX_TOKEN_CHARS) {
            return CompletableFuture.completedFuture(null);
        }
        var hash = Hashes.of(token);
        return store.readByToken(
                hash, (space, shelves) -> holder(space, shelves, shelves.sessions().ofToken(hash)));
    }

    /** The same person as of now; {@code null} when the session is over. */
    public CompletionStage<@Nullable SessionHolder> refresh(Caller caller) {
        return store.read(
                caller.space(),
                s -> holder(caller.space(), s, s.sessions().find(caller.session())));
    }

    private static @Nullable SessionHolder holder(
            SpaceId space, Shelves shelves, @Nullable StoredSession session) {
        return Holders.of(space, shelves, session);
    }

    /** Signing out. */
    public CompletionStage<Nothing> end(Caller caller) {
        return store.write(
                caller.space(),
                shelves -> {
                    shelves.end(caller.session());
                    return Nothing.NOTHING;
                });
    }

    /** Ends one own session; {@code ALREADY_DONE} when there is none such. */
    public CompletionStage<Outcome<Nothing>> endOwn(Caller caller, SessionId session) {
        return store.write(
                caller.space(),
                shelves -> {
                    var found = shelves.sessions().find(session);
                    if (found == null || !found.personId().equals(caller.who())) {
                        return Outcome.refused(RefusalCode.ALREADY_DONE);
                    }
                    shelves.end(session);
                    return Outcome.done(Nothing.NOTHING);
                });
    }

    /** Ends every own session but this one. */
    public CompletionStage<Nothing> endOthers(Caller caller) {
        return store.write(
                caller.space(),
                shelves -> {
                    shelves.endAll(caller.who(), caller.session());
                    return Nothing.NOTHING;
                });
    }

    /**
     * Somebody made a wish in this session. Cheap: written down at most once a minute. Staff are
     * signed out {@link SessionLifetimes#STAFF_IDLE} after the last.
     */
    public void seen(Caller caller) {
        if (seenLately.asMap().putIfAbsent(caller.session(), true) == null) {
            var _ =
                    store.write(
                            caller.space(),
                            shelves -> {
                                shelves.sessions().seen(caller.session(), shelves.now());
                                return Nothing.NOTHING;
                            });
        }
    }

    /** Ends what is over and tells the listeners; a timer calls it every half minute. */
    public CompletionStage<List<SessionId>> endOver() {
        return store.removeOverSessions();
    }

    /** Registers somebody who must hear of ended sessions and changed people. */
    public void onChange(SessionListener listener) {
        store.listen(listener);
    }

    static List<SessionView> views(Shelves shelves, Caller caller) {
        return shelves.sessions().of(caller.who()).stream()
                .map(session -> view(session, caller.session()))
                .toList();
    }

    private static SessionView view(StoredSession session, SessionId current) {
        return new SessionView(
                session.id(),
                session.device(),
                session.since(),
                hour(session.lastSeen()),
                session.remembered(),
                session.id().equals(current));
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
