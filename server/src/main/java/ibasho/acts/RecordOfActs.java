package ibasho.acts;

import ibasho.kernel.Nothing;
import ibasho.protocol.AuditFlaw;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditAnchor;
import ibasho.store.AuditAnchorStore;
import ibasho.store.AuditBook;
import ibasho.store.AuditEntry;
import ibasho.store.AuditRow;
import ibasho.store.AuditVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The record of acts. A value of it is a text, as {@code audit anchor} prints it: how many entries,
 * and the hash of the newest. Thread-safe, never blocks.
 */
public final class RecordOfActs {
    private final AuditBook book;
    private final AuditAnchorStore anchors;

    /** The record in this book. */
    public RecordOfActs(AuditBook book, AuditAnchorStore anchors) {
        this.book = book;
        this.anchors = anchors;
    }

    /** Adds an entry that tells of nothing else, such as that somebody reads here. */
    public CompletableFuture<Nothing> note(
            SpaceId space, ParticipantId by, String name, Map<String, String> details) {
        return book.note(new AuditEntry(space, by, name, null, details));
    }

    /** Entries of these names, newest first. */
    public CompletableFuture<List<Act>> read(
            SpaceId space, Stretch stretch, Predicate<String> names) {
        return book.read(
                        space,
                        new AuditBook.Stretch(
                                stretch.from(), stretch.to(), stretch.before(), stretch.limit()),
                        names)
                .thenApply(rows -> rows.stream().map(RecordOfActs::act).toList());
    }

    /** The value to note now. */
    public CompletableFuture<String> value(SpaceId space) {
        return book.anchor(space).thenApply(AuditAnchor::line);
    }

    /** Whether this text can be a value. */
    public static boolean isValue(String text) {
        return AuditAnchor.read(text) != null;
    }

    /**
     * Walks the whole record.
     *
     * @param noted a value noted earlier, or {@code null} to check the record against itself only
     */
    public CompletableFuture<Finding> check(SpaceId space, @Nullable String noted) {
        return book.verify(space, noted == null ? null : AuditAnchor.read(noted))
                .thenApply(RecordOfActs::finding);
    }

    /** The value that left last, or {@code null}. */
    public CompletableFuture<@Nullable Mailed> mailed(SpaceId space) {
        return anchors.newest(space)
                .thenApply(newest ->
                        newest == null ? null : new Mailed(newest.day(), newest.mailedAt()));
    }

    /** Notes that this value left. */
    public CompletableFuture<Nothing> keepMailed(
            SpaceId space, LocalDate day, String value, Instant at) {
        var anchor = Objects.requireNonNull(AuditAnchor.read(value));
        return anchors.mailed(
                space, new AuditAnchorStore.Mailed(day, anchor.seq(), anchor.hash(), at));
    }

    private static Act act(AuditRow row) {
        return new Act(row.seq(), row.at(), row.by(), row.act(), row.about(), row.details());
    }

    private static Finding finding(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Whole(var head) -> new Finding(head.seq(), null);
            case AuditVerdict.Broken(var seq, var why) ->
                    new Finding(seq - 1, AuditFlaw.valueOf(why.name()));
        };
    }
}
