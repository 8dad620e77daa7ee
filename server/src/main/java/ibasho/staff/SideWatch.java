package ibasho.staff;

import ibasho.protocol.SideRoomId;
import ibasho.protocol.SideRoomView;
import ibasho.protocol.SpaceId;
import ibasho.sideroom.SideEnds;
import ibasho.sideroom.Talk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the side rooms: the door that closes over a talk, pages that come and go, talks that
 * everybody left. Looks alike whether there is a talk or not. Thread-safe.
 */
public final class SideWatch {
    /** Everybody's 呼び名 is read anew at every so many looks, and when somebody inside has none. */
    static final int LOOKS_WITH_THE_SAME_NAMES = 30;

    private static final Logger LOG = LoggerFactory.getLogger(SideWatch.class);

    private final ConsultParts parts;
    private final ConsultNews news;
    private final SpaceId space;
    private final ConcurrentMap<SideRoomId, SideRoomView> seen = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Names names = new Names(Map.of());

    /** Looks after the side rooms of this 居場所. */
    public SideWatch(ConsultParts parts, SpaceId space) {
        this.parts = parts;
        this.news = new ConsultNews(parts);
        this.space = space;
    }

    /** Looks once; to be called each second. Never blocks, never throws. */
    public CompletableFuture<Void> look() {
        parts.rooms().voices().look(parts.connected());
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
        var lookAtNames = looks.getAndIncrement() % LOOKS_WITH_THE_SAME_NAMES == 0;
        return parts.rooms()
                .all(space)
                .thenCompose(talks ->
                        lookAtNames || someoneIsUnknown(talks)
                                ? news.names(space)
                                        .thenAccept(read -> {
                                            names = read;
                                            lookAt(talks, read);
                                        })
                                : alike(talks));
    }

    private CompletableFuture<Void> alike(List<Talk> talks) {
        lookAt(talks, names);
        return CompletableFuture.completedFuture(null);
    }

    private void lookAt(List<Talk> talks, Names known) {
        talks.stream()
                .filter(Talk::isOpen)
                .filter(talk -> isOtherwise(talk, known))
                .forEach(talk -> news.tellInside(talk, known));
        seen.keySet().retainAll(talks.stream().map(Talk::room).toList());
    }

    private boolean someoneIsUnknown(List<Talk> talks) {
        return talks.stream()
                .filter(Talk::isOpen)
                .flatMap(talk -> talk.members().stream())
                .anyMatch(member -> !names.people().containsKey(member.who()));
    }

    private boolean isOtherwise(Talk talk, Names names) {
        var now = news.view(talk, names);
        return !now.equals(seen.put(talk.room(), now));
    }
}
