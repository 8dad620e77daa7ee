package ibasho.staff;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds authors of drafts that wait: once a day, without saying what it is about. Thread-safe.
 */
public final class CaseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);

    private final CaseParts parts;
    private final SpaceId space;

    /** Looks after the drafts of this 居場所. */
    public CaseWatch(CaseParts parts, SpaceId space) {
        this.parts = parts;
        this.space = space;
    }

    /** Looks once; to be called once in a while. Never blocks, never throws. */
    public CompletableFuture<Void> look() {
        return parts.book()
                .remind(space)
                .thenAccept(this::remind)
                .exceptionally(problem -> {
                    LOG.error("Nobody could be reminded of case records.", problem);
                    return null;
                });
    }

    private void remind(List<ParticipantId> authors) {
        if (authors.isEmpty()) {
            return;
        }
        authors.forEach(
                author -> parts.news().tellPerson(space, author, new ServerMessage.CasesChanged()));
        var _ =
                parts.calls()
                        .call(space, Set.copyOf(authors))
                        .whenComplete((_, problem) -> {
                            if (problem != null) {
                                LOG.error("Authors of drafts could not be called.", problem);
                            }
                        });
    }
}
