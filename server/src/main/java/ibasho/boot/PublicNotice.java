package ibasho.boot;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ibasho.gateway.http.PublicPages;
import ibasho.opening.Door;
import ibasho.opening.calendar.Calendar;
import ibasho.protocol.InfoCard;
import ibasho.protocol.PublicView;
import ibasho.protocol.Rules;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What hangs outside the door for everybody, and the feed of openings. Read from the store at most
 * once a second, however many ask; the door itself is always as of now. Thread-safe, never blocks.
 */
final class PublicNotice {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Settings settings;
    private final Offices offices;
    private final Calendar calendar;
    private final Door door;
    private final boolean demo;
    private final AsyncLoadingCache<SpaceId, Board> board =
            Caffeine.newBuilder().expireAfterWrite(FRESH).buildAsync((space, _) -> read(space));

    PublicNotice(Settings settings, Offices offices, Calendar calendar, Door door, boolean demo) {
        this.settings = settings;
        this.offices = offices;
        this.calendar = calendar;
        this.door = door;
        this.demo = demo;
    }

    private final AsyncLoadingCache<String, byte[]> feed =
            Caffeine.newBuilder().expireAfterWrite(FRESH).buildAsync(name -> feed(name));

    /** What is read from the store. */
    private record Board(List<InfoCard> cards, Rules rules) {}

    /** The pages themselves. */
    PublicPages pages() {
        return new PublicPages(this::view, () -> feed.get(settings.space().name()));
    }

    private byte[] feed(String name) {
        return calendar.feed(name);
    }

    private CompletionStage<PublicView> view() {
        return board.get(settings.space().id())
                .thenApply(read ->
                        new PublicView(
                                settings.space().name(),
                                settings.space().contact(),
                                door.now(),
                                calendar.coming(),
                                read.cards(),
                                read.rules(),
                                demo));
    }

    private CompletableFuture<Board> read(SpaceId space) {
        return offices.cards()
                .list(space)
                .thenCombine(offices.rulebook().inForce(space), Board::new);
    }
}
