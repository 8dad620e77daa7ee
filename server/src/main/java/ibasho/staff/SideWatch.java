package ibasho.staff;

import ibasho.protocol.SidePersonView;
import ibasho.protocol.SideRoomId;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.SideEnds;
import ibasho.sideroom.Talk;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the side rooms: the door that closes over a talk, pages that come and go, talks that
 * everybody left. Looks alike whether there is a talk or not. Thread-safe.
 */
public final class SideWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SideWatch.class);

    private final ConsultParts parts;
    private final ConsultNews news;
    private final SpaceId space;
    private final ConcurrentMap<SideRoomId, List<SidePersonView>> seen = new ConcurrentHashMap<>();

    /** Looks after the side rooms of this 居場所. */
    public SideWatch(ConsultParts parts, SpaceId space) {
        this.parts = parts;
        this.news = new ConsultNews(parts);
        this.space = space;
    }

    /** Looks once; to be called each second. Never blocks, never throws. */
    public CompletableFuture<Void> look() {
        return parts.rooms()
                .ends()
                .look(space, parts.doorIsOver().get(), parts.connected())
                .thenCompose(this::tell)
                .thenCompose(_ -> lookWhoIsHere())
                .exceptionally(problem -> {
                    LOG.error("The side rooms could not be looked after.", problem);
                    return null;
                });
    }

    private CompletableFuture<Void> tell(SideEnds.Changes changes) {
        changes.ended().forEach(news::tellEnd);
        if (changes.changed().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        news.tellStaff(space);
        return news.names(space)
                .thenAccept(
                        names -> changes.changed().forEach(talk -> news.tellInside(talk, names)))
                .toCompletableFuture();
    }

    private CompletableFuture<Void> lookWhoIsHere() {
        return parts.rooms()
                .all(space)
                .thenCombine(
                        news.names(space),
                        (talks, names) -> {
                            talks.stream()
                                    .filter(Talk::isOpen)
                                    .filter(talk -> isOtherwise(talk, names))
                                    .forEach(talk -> news.tellInside(talk, names));
                            seen.keySet().retainAll(talks.stream().map(Talk::room).toList());
                            return null;
                        });
    }

    private boolean isOtherwise(Talk talk, Names names) {
        var now = news.view(talk, names).people();
        return !now.equals(seen.put(talk.room(), now));
    }
}
