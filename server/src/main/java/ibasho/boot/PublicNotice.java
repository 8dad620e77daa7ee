package ibasho.boot;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ibasho.opening.Door;
import ibasho.protocol.InfoCard;
import ibasho.protocol.PublicView;
import ibasho.protocol.Rules;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What hangs outside the door for everybody. Read from the store at most once a second, however
 * many ask; the door itself is always as of now. Thread-safe, never blocks.
 */
final class PublicNotice {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Settings settings;
    private final Offices offices;
    private final Door door;
    private final boolean demo;
    private final AsyncLoadingCache<SpaceId, Board> board =
            Caffeine.newBuilder().expireAfterWrite(FRESH).buildAsync((space, _) -> read(space));

    PublicNotice(Settings settings, Offices offices, Door door, boolean demo) {
        this.settings = settings;
        this.offices = offices;
        this.door = door;
        this.demo = demo;
    }

    /** What is read from the store. */
    private record Board(List<InfoCard> cards, Rules rules) {}

    CompletionStage<PublicView> view() {
        return board.get(settings.space().id())
                .thenApply(read ->
                        new PublicView(
                                settings.space().name(),
                                settings.space().contact(),
                                door.now(),
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
