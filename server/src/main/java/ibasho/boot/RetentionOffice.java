package ibasho.boot;

import ibasho.care.incident.EvidenceStore;
import ibasho.care.line.ErasedWordStore;
import ibasho.chat.ErasedLineStore;
import ibasho.chat.ErasedStayStore;
import ibasho.opening.Door;
import ibasho.retention.ErasureStore;
import ibasho.retention.PastRecordStore;
import ibasho.retention.PersonErasureLog;
import ibasho.retention.RetentionJob;
import ibasho.store.DatabaseSettings;
import ibasho.store.OldCopies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases what has been kept long enough, on a thread of its own. */
final class RetentionOffice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionOffice.class);
    private static final Duration FIRST_AFTER = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final RetentionJob job;
    private final DatabaseSettings database;
    private final Duration copiesKept;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("retention").factory());

    RetentionOffice(Settings settings, Cellar cellar, Door door, InstantSource clock) {
        this.database = settings.database();
        this.copiesKept = settings.retention().copies();
        this.clock = clock;
        this.job =
                new RetentionJob(
                        new RetentionJob.Parts(
                                cellar.database(),
                                settings.space().id(),
                                settings.retention().periods(),
                                List.of(
                                        new ErasedLineStore(new EvidenceStore()),
                                        new ErasedWordStore(),
                                        new ErasedStayStore()),
                                new PastRecordStore(),
                                new PersonErasureLog(
                                        cellar.database(), cellar.cipher(), cellar.audit(), clock),
                                () -> openSince(door),
                                clock,
                                System::nanoTime),
                        new ErasureStore(cellar.database(), cellar.audit()));
    }

    /** Looks soon, and then again and again. */
    void start() {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look,
                        FIRST_AFTER.toSeconds(),
                        LOOK_EVERY.toSeconds(),
                        TimeUnit.SECONDS);
    }

    /** Erases what is due; blocks. A look that fails is made up for by the next one. */
    void look() {
        try {
            if (job.look()) {
                OldCopies.forget(database, clock.instant().minus(copiesKept));
            }
        } catch (RuntimeException problem) {
            LOG.error("What is due could not be erased; it is tried again.", problem);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Instant openSince(Door door) {
        return door.openingNow() == null ? null : door.startOfOpening();
    }
}
