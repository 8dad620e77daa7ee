package ibasho.opening.hours;

import ibasho.protocol.DiaryState;
import ibasho.protocol.DiaryText;
import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the diaries. A version is written once and signed off at most once; every act,
 * looking included, leaves an audit entry in the same write.
 */
public final class DiaryStore {
    private final Database database;
    private final FieldCipher cipher;
    private final AuditLog audit;

    /** Diaries in this database, sealed with these keys. */
    public DiaryStore(Database database, FieldCipher cipher, AuditLog audit) {
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** Whose diary, and who does something to it at what time. */
    record Act(SpaceId space, OpeningId opening, ParticipantId by, Instant at) {}

    /** What came of writing or signing. */
    enum Kept {
        DONE,
        /** There is a newer version than the one seen. */
        NEWER,
        /** The newest version is signed off. */
        SIGNED
    }

    /** How far the diaries of these openings are; those without a version are left out. */
    CompletableFuture<Map<OpeningId, DiaryState>> states(
            SpaceId space, Collection<OpeningId> openings) {
        if (openings.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                select d.opening_id, d.signed_at from diary_version d
                                where d.space_id = :space and d.opening_id in (<openings>)
                                    and d.version = (select max(n.version) from diary_version n
                                                     where n.opening_id = d.opening_id)
                                """)
                        .bind("space", space)
                        .bindList("openings", openings.stream().map(OpeningId::value).toList())
                        .mapTo(Newest.class)
                        .stream()
                        .collect(Collectors.toMap(Newest::openingId, Newest::state)));
    }

    /** All versions, oldest first. */
    CompletableFuture<List<DiaryEntry>> read(Act act) {
        return database.write(handle -> {
            note(handle, act, "diary.read", Map.of());
            return rows(handle, act).all();
        });
    }

    /**
     * Writes the version after {@code base}.
     *
     * @param mayCorrect whether a version may follow one that is signed off
     */
    CompletableFuture<Kept> add(Act act, long base, DiaryText text, boolean mayCorrect) {
        return database.write(handle -> {
            var newest = newest(handle, act);
            if (numberOf(newest) != base) {
                return Kept.NEWER;
            }
            if (newest != null && newest.signature() != null && !mayCorrect) {
                return Kept.SIGNED;
            }
            insert(handle, act, base + 1, text);
            return Kept.DONE;
        });
    }

    /** Signs the newest version off; with {@code version} 0 an empty one is made for it. */
    CompletableFuture<Kept> sign(Act act, long version, String facts) {
        return database.write(handle -> {
            var newest = newest(handle, act);
            if (numberOf(newest) != version) {
                return Kept.NEWER;
            }
            if (newest != null && newest.signature() != null) {
                return Kept.SIGNED;
            }
            if (newest == null) {
                insert(handle, act, 1, DiaryRules.NOTHING);
            }
            var number = Math.max(1, version);
            rows(handle, act).sign(number, facts, act.by(), act.at());
            note(handle, act, "diary.sign", Map.of("version", Long.toString(number)));
            return Kept.DONE;
        });
    }

    /** Notes that a diary was taken away as a file. */
    CompletableFuture<Boolean> exported(Act act, String form) {
        return database.write(handle -> {
            note(handle, act, "diary.export", Map.of("form", form));
            return true;
        });
    }

    /** Notes that the hours of a fiscal year were taken away as a file. */
    CompletableFuture<Boolean> hoursExported(SpaceId space, ParticipantId by, int fiscalYear) {
        return database.write(handle -> {
            var subject = Integer.toString(fiscalYear);
            audit.append(handle, new AuditEntry(space, by, "hours.export", subject, Map.of()));
            return true;
        });
    }

    private void insert(Handle handle, Act act, long version, DiaryText text) {
        rows(handle, act).insert(version, text, act.by(), act.at());
        note(handle, act, "diary.save", Map.of("version", Long.toString(version)));
    }

    private @Nullable DiaryEntry newest(Handle handle, Act act) {
        var all = rows(handle, act).all();
        return all.isEmpty() ? null : all.getLast();
    }

    private static long numberOf(@Nullable DiaryEntry newest) {
        return newest == null ? 0 : newest.version();
    }

    private DiaryRowStore rows(Handle handle, Act act) {
        return new DiaryRowStore(handle, cipher, act.space(), act.opening());
    }

    private void note(Handle handle, Act act, String what, Map<String, String> details) {
        audit.append(
                handle,
                new AuditEntry(act.space(), act.by(), what, act.opening().value(), details));
    }

    /** The newest version of a diary. */
    record Newest(OpeningId openingId, @Nullable Instant signedAt) {
        DiaryState state() {
            return signedAt == null ? DiaryState.WRITTEN : DiaryState.SIGNED;
        }
    }
}
