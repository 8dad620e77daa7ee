package ibasho.reading;

import ibasho.kernel.Outcome;
import ibasho.protocol.Limits;
import ibasho.protocol.Reading;
import ibasho.protocol.RefusalCode;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Readings above kanji, for whoever switched them on. The dictionary (about 11 MB of heap) and its
 * thread come with the first question; the thread goes again after a minute without one. No text is
 * kept or logged. Thread-safe, never blocks.
 */
public final class Readings implements AutoCloseable {
    /** Most batches that wait: well below a second of work. */
    private static final int MAX_WAITING = 64;

    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MAX_WAITING),
                    Thread.ofPlatform().daemon().name("readings").factory());

    /** Readings with nothing loaded yet. */
    public Readings() {
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * How each of these texts is read, in the order asked.
     *
     * @return refused with {@code BAD_VALUE} for too many or too long texts, {@code BUSY} when too
     *     many others wait
     */
    public CompletionStage<Outcome<List<List<Reading>>>> of(List<String> texts) {
        if (texts.size() > Limits.MAX_READ_TEXTS || texts.stream().anyMatch(Readings::tooLong)) {
            return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.BAD_VALUE));
        }
        var answer = new CompletableFuture<Outcome<List<List<Reading>>>>();
        try {
            thread.execute(() -> answer.completeAsync(() -> read(texts), Runnable::run));
        } catch (RejectedExecutionException _) {
            answer.complete(Outcome.refused(RefusalCode.BUSY));
        }
        return answer;
    }

    private static boolean tooLong(String text) {
        return text.length() > Limits.MAX_LINE_UNITS;
    }

    private static Outcome<List<List<Reading>>> read(List<String> texts) {
        try (var reader = new WordReader()) {
            return Outcome.done(texts.stream().map(reader::read).toList());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
