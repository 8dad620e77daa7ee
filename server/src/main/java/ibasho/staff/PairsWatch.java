package ibasho.staff;

import ibasho.moderation.pairs.Pair;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells staff the moment two are inside who had better not meet. Called on a room's executor: asks
 * memory and hands the rest on. Nobody who comes or goes hears anything of it.
 */
public final class PairsWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PairsWatch.class);

    private final PairsParts parts;

    /** Watches over these pairs. */
    public PairsWatch(PairsParts parts) {
        this.parts = parts;
    }

    /** Somebody came in; these are inside now. */
    public void cameIn(ParticipantId who, Set<ParticipantId> inside) {
        var met =
                parts.pairs().of(who).stream()
                        .filter(pair -> inside.contains(pair.other(who)))
                        .toList();
        if (!met.isEmpty()) {
            tell(met, inside);
        }
    }

    /** Somebody went; what was together may not be so any more. */
    public void went(ParticipantId who) {
        if (!parts.pairs().of(who).isEmpty()) {
            parts.news()
                    .tellStaff(parts.space(), PairsDesk.COLUMNS, new ServerMessage.PairsChanged());
        }
    }

    private void tell(List<Pair> met, Set<ParticipantId> inside) {
        var _ =
                Names.now(parts.registration(), parts.space())
                        .thenAccept(names -> {
                            var views = new PairsViews(names, inside);
                            met.forEach(pair ->
                                    parts.news()
                                            .tellStaff(
                                                    parts.space(),
                                                    PairsDesk.COLUMNS,
                                                    new ServerMessage.PairTogether(
                                                            views.pair(pair))));
                        })
                        .whenComplete((_, problem) -> {
                            if (problem != null) {
                                LOG.error("That two are inside could not be told.", problem);
                            }
                        });
    }
}
