package ibasho.retention;

import ibasho.kernel.Wareki;
import ibasho.protocol.SpaceId;
import ibasho.store.Database;
import ibasho.store.Erasing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what has been kept long enough: at every start, and once a day. What a kill interrupts is
 * taken up at the next start; each piece is certified in the write that erases it. Blocks; for one
 * thread of its own.
 */
public final class RetentionJob {
    /** How many pieces in one write: a few milliseconds for everybody who waits behind it. */
    static final int AT_ONCE = 200;

    /** A clock that is this far from the last run may be wrong, and erasing is for ever. */
    static final Duration DOUBTFUL = Duration.ofDays(40);

    /** How long a doubtful clock is left to be put right before it is believed. */
    static final Duration BELIEVED_AFTER = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final Parts parts;
    private final ErasureStore store;
    private boolean ranSinceStart;
    private @Nullable Long doubtfulSinceNanos;

    /**
     * What the job works with.
     *
     * @param likeChat what goes as soon as chat
     * @param records what goes years after
     * @param people who asked to be erased
     * @param openSince when the opening that is on began; {@code null} if none is
     * @param nanos a clock that nobody sets
     */
    public record Parts(
            Database database,
            SpaceId space,
            Periods periods,
            List<Erasing> likeChat,
            Erasing records,
            PersonErasureLog people,
            Supplier<@Nullable Instant> openSince,
            InstantSource clock,
            Supplier<Long> nanos) {
        /** Copies the list. */
        public Parts {
            likeChat = List.copyOf(likeChat);
        }
    }

    /** A job that has not run yet. */
    public RetentionJob(Parts parts, ErasureStore store) {
        this.parts = parts;
        this.store = store;
    }

    /**
     * Erases if it has not run since the start, or not today.
     *
     * @return whether it ran to its end
     */
    public boolean look() {
        var now = parts.clock().instant();
        var today = LocalDate.ofInstant(now, Wareki.JAPAN);
        var last = store.lastRun(parts.space()).join();
        if ((ranSinceStart && last != null && last.day().equals(today)) || isDoubtful(now, last)) {
            return false;
        }
        run(today, now);
        ranSinceStart = true;
        return true;
    }

    private boolean isDoubtful(Instant now, ErasureStore.@Nullable Run last) {
        if (last == null || Duration.between(last.endedAt(), now).abs().compareTo(DOUBTFUL) < 0) {
            doubtfulSinceNanos = null;
            return false;
        }
        var nanos = parts.nanos().get();
        var since = doubtfulSinceNanos;
        if (since == null) {
            doubtfulSinceNanos = nanos;
            LOG.warn(
                    "Nothing is erased for {} hours: the clock is {} days from the last time it was."
                            + " Is it right?",
                    BELIEVED_AFTER.toHours(),
                    Duration.between(last.endedAt(), now).toDays());
            return true;
        }
        return nanos - since < BELIEVED_AFTER.toNanos();
    }

    private void run(LocalDate today, Instant now) {
        var chatBefore = parts.periods().chatBefore(today, parts.openSince().get());
        var gone = 0;
        for (var kind : parts.likeChat()) {
            gone += eraseAll(kind, today, chatBefore, now);
        }
        gone += eraseAll(parts.records(), today, parts.periods().recordsBefore(today), now);
        gone += parts.people().eraseDue(parts.space(), now).join();
        store.end(parts.space(), today, now).join();
        parts.database().wipeTraces();
        if (gone > 0) {
            LOG.info("erased because their time had come: {}", gone);
        }
    }

    private int eraseAll(Erasing kind, LocalDate today, Instant before, Instant now) {
        var all = 0;
        int gone;
        do {
            gone = store.erase(parts.space(), today, kind, before, now, AT_ONCE).join();
            all += gone;
        } while (gone > 0);
        return all;
    }
}
