package ibasho.boot;

import ibasho.opening.Door;
import ibasho.store.AuditBook;
import ibasho.store.backup.BackupMaker;
import ibasho.store.backup.BackupProblem;
import ibasho.store.backup.BackupShelf;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups by itself, more often while the door is open; on a thread of its own. */
final class BackupOffice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupOffice.class);
    private static final Duration FIRST_AFTER = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Settings.Backup settings;
    private final BackupMaker maker;
    private final BackupShelf shelf;
    private final BackupNote note;
    private final Door door;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("backup").factory());

    /**
     * Backups of this house.
     *
     * @throws IllegalArgumentException in one line, if backups are wished and there is no key
     */
    BackupOffice(Settings settings, Cellar cellar, Door door, InstantSource clock) {
        this.settings = settings.backup();
        this.shelf = new BackupShelf(settings.backup().directory());
        this.maker = maker(settings);
        this.note =
                new BackupNote(
                        new AuditBook(cellar.database(), cellar.audit()), settings.space().id());
        this.door = door;
        this.clock = clock;
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

    /** Makes one if it is time; blocks. What fails is tried again at the next look. */
    void look() {
        try {
            var now = clock.instant();
            if (shelf.isDue(now, every())) {
                note.made(maker.make(shelf, now));
                shelf.forgetBefore(now.minus(settings.kept()));
            }
        } catch (BackupProblem problem) {
            LOG.error("NO BACKUP: {}", problem.getMessage());
        } catch (RuntimeException problem) {
            LOG.error("NO BACKUP", problem);
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

    private Duration every() {
        return door.openingNow() == null ? settings.every() : settings.inOpening();
    }

    private static BackupMaker maker(Settings settings) {
        try {
            return new BackupMaker(settings.database(), settings.keyPlaces(), Version.number());
        } catch (BackupProblem missing) {
            throw new IllegalArgumentException(missing.getMessage(), missing);
        }
    }
}
