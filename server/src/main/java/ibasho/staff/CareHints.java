package ibasho.staff;

import ibasho.care.CareBell;
import ibasho.care.CareBook;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a hint from words to those who answer つらい; the person hears nothing of it. */
public final class CareHints implements CareBell {
    private static final Logger LOG = LoggerFactory.getLogger(CareHints.class);

    private final CareBook book;
    private final CareTeam team;
    private final CareRinging ringing;

    /** The parts of the care path. */
    public CareHints(CareParts parts) {
        this.book = parts.book();
        this.team = parts.team();
        this.ringing = parts.ringing();
    }

    @Override
    public void hint(SpaceId space, ParticipantId person, long line) {
        var _ =
                team.now(space)
                        .thenCompose(now ->
                                book.hint(space, person, line, !now.onDuty().isEmpty())
                                        .thenAccept(outcome -> told(outcome, now)))
                        .exceptionally(problem -> {
                            LOG.error("A hint of distress could not be kept.", problem);
                            return null;
                        });
    }

    private void told(Outcome<CareBook.Change> outcome, CareTeam.Now now) {
        if (outcome instanceof Outcome.Done<CareBook.Change>(var change)) {
            ringing.tell(change, now);
        }
    }
}
