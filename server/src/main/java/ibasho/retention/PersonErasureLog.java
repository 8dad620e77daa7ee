package ibasho.retention;

import ibasho.kernel.Caller;
import ibasho.kernel.Ids;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.protocol.ErasureId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Erasing everything of one person who has left (case-05): one asks, another agrees, and for some
 * days anybody who may erase can stop it; then it is done with the daily erasing, in one write, and
 * cannot be undone. Thread-safe, never blocks.
 */
public final class PersonErasureLog {
    /** Between the agreement and the erasing, which is for ever. */
    public static final Duration COOLING_OFF = Duration.ofDays(7);

    private final Database database;
    private final FieldCipher cipher;
    private final AuditLog audit;
    private final InstantSource clock;
    private final ErasedPersonStore everything = new ErasedPersonStore();

    /** In this database; each step is in the record of acts with the write that does it. */
    public PersonErasureLog(
            Database database, FieldCipher cipher, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that were not stopped, newest first; what is done says what went. */
    public CompletionStage<List<PersonErasure>> all(SpaceId space) {
        return database.read(handle -> new PersonErasureStore(handle, space, cipher).all());
    }

    /**
     * Asks.
     *
     * @return refused with {@code NO_SUCH_PERSON} (has not left, or works here) or {@code
     *     ALREADY_DONE} (asked before)
     */
    public CompletionStage<Outcome<Nothing>> ask(
            Caller by, ParticipantId person, String reference, String why) {
        return database.write(handle -> {
            var rows = new PersonErasureStore(handle, by.space(), cipher);
            if (!rows.hasLeft(person)) {
                return Outcome.refused(RefusalCode.NO_SUCH_PERSON);
            }
            if (rows.of(person) != null) {
                return Outcome.refused(RefusalCode.ALREADY_DONE);
            }
            var id = new ErasureId(Ids.id());
            var now = clock.instant();
            rows.add(
                    new PersonErasure(
                            id, person, reference, why, by.who(), now, null, null, null, Map.of()));
            note(handle, by, "erasing.ask", person);
            return Outcome.done(Nothing.NOTHING);
        });
    }

    /**
     * Agrees, or stops.
     *
     * @return refused with {@code NO_SUCH_RECORD}, {@code SECOND_PERSON_NEEDED} (agreeing with
     *     oneself) or {@code ALREADY_DONE}
     */
    public CompletionStage<Outcome<Nothing>> decide(Caller by, ErasureId id, boolean agree) {
        return database.write(handle -> {
            var rows = new PersonErasureStore(handle, by.space(), cipher);
            var asked = rows.find(id);
            if (asked == null) {
                return Outcome.refused(RefusalCode.NO_SUCH_RECORD);
            }
            if (asked.erasedAt() != null || (agree && asked.agreedBy() != null)) {
                return Outcome.refused(RefusalCode.ALREADY_DONE);
            }
            if (agree && asked.askedBy().equals(by.who())) {
                return Outcome.refused(RefusalCode.SECOND_PERSON_NEEDED);
            }
            var now = clock.instant();
            if (agree) {
                rows.agree(id, by.who(), now, now.plus(COOLING_OFF));
            } else {
                rows.stop(id, by.who(), now);
            }
            note(handle, by, agree ? "erasing.agree" : "erasing.stop", asked.person());
            return Outcome.done(Nothing.NOTHING);
        });
    }

    /** Erases those whose days are over, each in one write with its certificate. */
    CompletableFuture<Integer> eraseDue(SpaceId space, Instant now) {
        return database.write(handle -> {
            var rows = new PersonErasureStore(handle, space, cipher);
            var gone = 0;
            for (var one : rows.all()) {
                if (one.erasedAt() == null && one.due() != null && !one.due().isAfter(now)) {
                    erase(handle, space, one, now);
                    gone++;
                }
            }
            return gone;
        });
    }

    private void erase(Handle handle, SpaceId space, PersonErasure one, Instant now) {
        var pieces = everything.erase(handle, space, one.person());
        new PersonErasureStore(handle, space, cipher).done(one.id(), now, pieces);
        var facts =
                pieces.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        piece -> piece.getKey().name(),
                                        piece -> Long.toString(piece.getValue())));
        audit.append(
                handle, new AuditEntry(space, null, "erasing.done", one.person().value(), facts));
    }

    private void note(Handle handle, Caller by, String act, ParticipantId person) {
        audit.append(handle, new AuditEntry(by.space(), by.who(), act, person.value(), Map.of()));
    }
}
