package ibasho.boot;

import ibasho.care.CareBell;
import ibasho.chat.ContactPattern;
import ibasho.moderation.concern.Cards;
import ibasho.moderation.concern.Raise;
import ibasho.moderation.concern.Spot;
import ibasho.moderation.words.Hint;
import ibasho.moderation.words.WordLists;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernKind;
import ibasho.protocol.SpaceId;
import ibasho.room.LineWatch;
import ibasho.staff.ConcernBoard;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at lines after they were told, on a thread of its own that goes when there is nothing to
 * do. A hint raises a card or rings the care bell and changes nothing else. No text is kept or
 * logged. Thread-safe.
 */
final class HintWatch implements LineWatch, AutoCloseable {
    /** Most lines that wait: far more than a room can say while one is looked at. */
    private static final int MAX_WAITING = 8_192;

    private static final long IDLE_SECONDS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(HintWatch.class);

    private final WordLists words;
    private final Cards cards;
    private final ConcernBoard board;
    private final CareBell care;
    private final AtomicLong missed = new AtomicLong();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MAX_WAITING),
                    Thread.ofPlatform().daemon().name("hints").factory());

    HintWatch(WordLists words, Cards cards, ConcernBoard board, CareBell care) {
        this.words = words;
        this.cards = cards;
        this.board = board;
        this.care = care;
        thread.allowCoreThreadTimeOut(true);
    }

    /** How many lines were not looked at because too many waited. */
    long missed() {
        return missed.get();
    }

    @Override
    public void said(Watched line) {
        if (line.byStaff()) {
            return;
        }
        try {
            thread.execute(() -> look(line));
        } catch (RejectedExecutionException _) {
            missed.incrementAndGet();
        }
    }

    private void look(Watched line) {
        try {
            var spot = new Spot(line.line().seq(), line.words(), line.line().by());
            words.hints().look(line.text()).ifPresent(hint -> hinted(line.space(), spot, hint));
            if (line.contactConfirmed() && ContactPattern.isIn(line.text())) {
                raise(line.space(), Raise.hint(ConcernKind.CONTACT, ConcernCategory.OTHER, spot));
            }
        } catch (RuntimeException bug) {
            // its message might repeat the line
            LOG.error("A line could not be looked at: {}", bug.getClass().getName());
        }
    }

    private void hinted(SpaceId space, Spot spot, Hint hint) {
        var category = hint.category();
        if (category == null) {
            care.hint(space, spot.by(), spot.line());
        } else {
            raise(space, Raise.hint(ConcernKind.WORDS, category, spot));
        }
    }

    private void raise(SpaceId space, Raise wish) {
        var _ =
                cards.raise(space, wish)
                        .whenComplete((raised, problem) -> {
                            if (problem == null) {
                                var _ = board.tell(space, raised.card());
                            } else {
                                LOG.warn("A hint could not be kept.", problem);
                            }
                        });
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
