package ibasho.opening.calendar;

import ibasho.kernel.Outcome;
import ibasho.protocol.CalendarChange;
import ibasho.protocol.KindId;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the stored calendar. A change is judged, written, and told of in the history in
 * one transaction. Thread-safe; never blocks.
 */
public final class CalendarStore {
    private static final Duration LOOK_BACK = Duration.ofDays(15);

    private final Database database;
    private final HistoryLog history;

    /** Keeps the calendar in this database. */
    public CalendarStore(Database database, AuditLog audit) {
        this.database = database;
        this.history = new HistoryLog(audit);
    }

    /** A change that was written, and what the calendar says outside from then on. */
    record Written(Change change, Published published) {}

    /**
     * Judges and writes a change.
     *
     * @param asked a date that the judge must see even if it is over; {@code null} for none
     * @param judge pure; must not block
     * @return completes on the writer thread, in the order of the writes
     */
    CompletableFuture<Outcome<Written>> change(
            SpaceId space,
            @Nullable ParticipantId by,
            Instant now,
            @Nullable OpeningId asked,
            Function<Book, Outcome<Change>> judge) {
        return database.write(handle ->
                judge.apply(book(handle, space, now, asked))
                        .map(change -> {
                            write(handle, space, by, now, change);
                            return new Written(change, published(handle, space, now));
                        }));
    }

    /** Puts somebody on the list of a kind or takes them off; what is said outside then. */
    CompletableFuture<Published> admit(
            SpaceId space,
            ParticipantId by,
            Instant now,
            KindId kind,
            ParticipantId person,
            boolean on) {
        return database.write(handle -> {
            if (KindStore.admit(handle, space, kind, person, on)) {
                var line =
                        new HistoryLine(
                                on ? "kind.admit" : "kind.release",
                                kind.value(),
                                "",
                                person.value(),
                                "");
                history.append(handle, space, by, now, line, List.of());
            }
            return published(handle, space, now);
        });
    }

    /** Lays out the first kinds, unless there are some; what is said outside then. */
    CompletableFuture<Published> open(SpaceId space, Instant now) {
        return database.write(handle -> {
            if (KindStore.kinds(handle, space).isEmpty()) {
                Kind.FIRST.forEach(kind -> KindStore.save(handle, space, kind));
            }
            return published(handle, space, now);
        });
    }

    /** Whether the calendar has neither dates nor rules. */
    CompletableFuture<Boolean> isEmpty(SpaceId space) {
        return database.read(handle ->
                !OpeningStore.hasAny(handle, space) && RuleStore.rules(handle, space).isEmpty());
    }

    /** Everything, with the dates from {@code from} to {@code to} instead of those to come. */
    CompletableFuture<Book> book(SpaceId space, Instant from, Instant to) {
        return database.read(
                handle -> book(handle, space, OpeningStore.between(handle, space, from, to)));
    }

    CompletableFuture<List<CalendarChange>> history(SpaceId space, @Nullable String subject) {
        return database.read(handle -> HistoryLog.newest(handle, space, subject));
    }

    private static Book book(Handle handle, SpaceId space, Instant now, @Nullable OpeningId asked) {
        var since = OpeningWindow.local(now.minus(LOOK_BACK)).toLocalDate();
        return book(handle, space, OpeningStore.forChange(handle, space, now, since, asked));
    }

    private static Book book(Handle handle, SpaceId space, List<Opening> openings) {
        return new Book(
                KindStore.kinds(handle, space),
                RuleStore.rules(handle, space),
                RuleStore.breaks(handle, space),
                BuiltInHolidays.ALL.with(TermsStore.holidays(handle, space)),
                TermsStore.targets(handle, space),
                openings);
    }

    private void write(
            Handle handle, SpaceId space, @Nullable ParticipantId by, Instant now, Change change) {
        switch (change.piece()) {
            case Rule rule -> RuleStore.save(handle, space, rule);
            case Break pause -> RuleStore.save(handle, space, pause);
            case Kind kind -> KindStore.save(handle, space, kind);
            case Targets targets -> TermsStore.save(handle, space, targets);
            case Piece.Imported(var days) -> TermsStore.replaceHolidays(handle, space, days);
            case Piece.None() -> {}
        }
        change.dates().forEach(row -> OpeningStore.save(handle, space, row));
        history.append(handle, space, by, now, change.head(), change.followed());
    }

    private static Published published(Handle handle, SpaceId space, Instant now) {
        var rows =
                OpeningStore.between(
                        handle,
                        space,
                        now.minus(Published.PAST),
                        Instant.ofEpochMilli(Long.MAX_VALUE));
        return Published.of(rows, KindStore.kinds(handle, space));
    }
}
