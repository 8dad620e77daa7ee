package ibasho.staff;

import ibasho.care.incident.Incident;
import ibasho.participant.Person;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees that no report is forgotten: 管理者 are called when its time runs out. Thread-safe. */
public final class IncidentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentWatch.class);

    private final IncidentParts parts;
    private final SpaceId space;

    /** Watches over the register of this 居場所. */
    public IncidentWatch(IncidentParts parts, SpaceId space) {
        this.parts = parts;
        this.space = space;
    }

    /**
     * Looks once; to be called each minute. Never blocks, never throws.
     *
     * @return done when whoever had to be called is called
     */
    public CompletableFuture<Void> look() {
        return parts.incidents()
                .remind(space)
                .thenCompose(late ->
                        late.isEmpty()
                                ? CompletableFuture.<Void>completedFuture(null)
                                : remind(late))
                .exceptionally(problem -> {
                    LOG.error("Reports that are due could not be looked at.", problem);
                    return null;
                });
    }

    private CompletableFuture<Void> remind(List<Incident> late) {
        return Names.now(parts.registration(), space)
                .<Void>thenApply(names -> {
                    for (var one : late) {
                        var news = new ServerMessage.IncidentChanged(IncidentViews.of(one, names));
                        parts.news().tellStaff(space, Set.of(Managers.COLUMN), news);
                    }
                    Managers.call(parts.calls(), space, managers(names));
                    return null;
                })
                .toCompletableFuture();
    }

    private static List<Person> managers(Names names) {
        return names.people().values().stream()
                .filter(one -> one.isWelcome() && Managers.include(one.roles()))
                .toList();
    }
}
