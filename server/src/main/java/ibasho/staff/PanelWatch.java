package ibasho.staff;

import ibasho.panel.Panel;
import ibasho.panel.PanelTimes;
import ibasho.protocol.PanelId;
import ibasho.protocol.PanelPersonView;
import ibasho.protocol.SpaceId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after panel sessions: pages that come and go, and sessions that everybody left. */
public final class PanelWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PanelWatch.class);

    private final PanelParts parts;
    private final PanelNews news;
    private final SpaceId space;
    private final ConcurrentMap<PanelId, List<PanelPersonView>> seen = new ConcurrentHashMap<>();

    /** Looks after the sessions of this 居場所. */
    public PanelWatch(PanelParts parts, SpaceId space) {
        this.parts = parts;
        this.news = new PanelNews(parts);
        this.space = space;
    }

    /** Looks once; to be called every few seconds. Never blocks, never throws. */
    public CompletableFuture<Void> look() {
        return parts.panels()
                .times()
                .look(space, parts.connected())
                .thenCompose(this::tell)
                .exceptionally(problem -> {
                    LOG.error("The panel sessions could not be looked after.", problem);
                    return null;
                });
    }

    private CompletableFuture<Void> tell(PanelTimes.Found found) {
        found.ended().forEach(news::tellEnd);
        seen.keySet().retainAll(found.lasting().stream().map(Panel::id).toList());
        if (found.lasting().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return news.names(space)
                .toCompletableFuture()
                .thenCompose(names ->
                        CompletableFuture.allOf(
                                found.lasting().stream()
                                        .map(panel ->
                                                news.now(panel, names)
                                                        .thenAccept(this::tellIfOtherwise)
                                                        .toCompletableFuture())
                                        .toArray(CompletableFuture[]::new)));
    }

    private void tellIfOtherwise(PanelViews.Now now) {
        var people = PanelViews.listed(now, null, true).roster();
        if (!people.equals(seen.put(now.panel().id(), people))) {
            news.tellInside(now);
        }
    }
}
