package ibasho.moderation.concern;

import ibasho.moderation.Step;
import ibasho.moderation.StepLog;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernId;
import ibasho.protocol.ConcernUrgency;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Cards and voices as rows. Own words are sealed. What staff do to a card is audited in the same
 * write; who reported is not in the audit log.
 */
public final class CardStore {
    private final Database database;
    private final AuditLog audit;
    private final StepLog steps;
    private final CardRowStore reading;

    /** The cards in this database; how one was closed is kept in the day's log, too. */
    public CardStore(Database database, AuditLog audit, FieldCipher cipher, StepLog steps) {
        this.database = database;
        this.audit = audit;
        this.steps = steps;
        this.reading = new CardRowStore(cipher);
    }

    <T> CompletableFuture<T> write(SpaceId space, Function<Rows, T> work) {
        return database.write(handle -> work.apply(new Rows(handle, space)));
    }

    CompletableFuture<List<Card>> list(SpaceId space, Instant closedSince) {
        return database.read(handle -> reading.list(handle, space, closedSince));
    }

    /** The cards of one 居場所 within one write. */
    final class Rows {
        private final Handle handle;
        private final SpaceId space;

        private Rows(Handle handle, SpaceId space) {
            this.handle = handle;
            this.space = space;
        }

        @Nullable Card findOrNull(ConcernId id) {
            return reading.find(handle, space, id);
        }

        Card find(ConcernId id) {
            return Objects.requireNonNull(findOrNull(id));
        }

        /** The card this very press was counted onto. */
        @Nullable ConcernId cardOfKey(Raise.Voice voice) {
            return reading.cardOfKey(handle, space, voice);
        }

        /** The open card that is about the same. */
        @Nullable ConcernId openLike(Raise wish) {
            return reading.openLike(handle, space, wish);
        }

        /** Open cards this person raised without working here, newest first. */
        List<ConcernId> openReportsOf(ParticipantId by) {
            return reading.openReportsOf(handle, space, by);
        }

        void insert(ConcernId id, Raise wish, ConcernUrgency urgency, Instant now) {
            var spot = wish.spot();
            var voice = wish.voice();
            handle.createUpdate(
                            """
                            insert into concern_card (id, space_id, kind, urgency, category,
                                line_seq, line_words, about_person, raised_by, times, raised_at,
                                last_at)
                            values (:id, :space, :kind, :urgency, :category,
                                :line, :words, :about, :by, 1, :now, :now)
                            """)
                    .bind("id", id)
                    .bind("space", space)
                    .bind("kind", wish.kind())
                    .bind("urgency", urgency)
                    .bind("category", wish.category())
                    .bind("line", wish.line())
                    .bind("words", spot == null ? null : spot.words())
                    .bind("about", wish.about())
                    .bind("by", voice == null ? null : voice.by())
                    .bind("now", now)
                    .execute();
        }

        void say(ConcernId id, Raise.Voice voice, @Nullable Long line, Instant now) {
            handle.createUpdate(
                            """
                            insert into concern_voice
                                (space_id, said_by, said_key, card_id, line_seq, words, at)
                            values (:space, :by, :key, :id, :line, :words, :now)
                            """)
                    .bind("space", space)
                    .bind("by", voice.by())
                    .bind("key", voice.key())
                    .bind("id", id)
                    .bind("line", line)
                    .bind("words", reading.sealed(voice))
                    .bind("now", now)
                    .execute();
        }

        void count(ConcernId id, Instant now) {
            set(id, "times = times + 1, last_at", now);
        }

        void hurry(ConcernId id, ConcernUrgency urgency) {
            set(id, "urgency", urgency);
        }

        void pointAt(ConcernId id, Spot spot) {
            set(id, "line_seq", spot.line());
            set(id, "line_words", spot.words());
        }

        void take(ConcernId id, ParticipantId by, Instant now) {
            set(id, "closed_by = null, closed_at = null, closed_how = null, taken_by", by);
            set(id, "taken_at", now);
            note(by, "concern.take", id, Map.of());
        }

        void release(ConcernId id, ParticipantId by) {
            set(id, "taken_at = null, taken_by", null);
            note(by, "concern.release", id, Map.of());
        }

        void close(
                ConcernId id,
                ParticipantId by,
                String how,
                @Nullable ConcernCategory category,
                Instant now) {
            set(id, "closed_by", by);
            set(id, "closed_at", now);
            set(id, "closed_how", reading.sealed(id, how));
            set(id, "category", category);
            var facts = category == null ? "" : category.name();
            note(by, "concern.close", id, Map.of("category", facts));
        }

        void keep(Step step) {
            steps.keep(handle, step);
        }

        private void set(ConcernId id, String column, @Nullable Object value) {
            handle.createUpdate(
                            "update concern_card set "
                                    + column
                                    + " = :value where space_id = :space and id = :id")
                    .bind("value", value)
                    .bind("space", space)
                    .bind("id", id)
                    .execute();
        }

        private void note(ParticipantId by, String act, ConcernId id, Map<String, String> details) {
            audit.append(handle, new AuditEntry(space, by, act, id.value(), details));
        }
    }
}
