package ibasho.moderation;

import ibasho.chat.Hiding;
import ibasho.chat.HidingLog;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.protocol.SteerStep;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.time.InstantSource;
import java.util.List;

/** A real ladder over a test's database, as {@code boot} puts it together. */
public final class Ladders {
    private Ladders() {}

    /** The ladder as it was left; blocks while it is read. */
    public static Ladder of(
            Database database, FieldCipher cipher, SpaceId space, InstantSource clock) {
        var audit = new AuditLog(clock);
        var steps = new StepLog(database, audit, cipher, space);
        var followUps = new FollowUpStore(database, audit, cipher, space);
        return new Ladder(
                new Pauses(new PauseStore(database, steps, space), clock.instant()),
                new SlowRoom(new SlowStore(database, steps, space)),
                new Endings(new EndingStore(database, steps, followUps, space), clock.instant()),
                new Exclusions(new ExclusionStore(database, steps, cipher, space)),
                followUps,
                steps);
    }

    /** Hidden lines are entries of this ladder's log. */
    public static HidingLog hidings(Ladder ladder) {
        return (handle, hiding, speaker) -> ladder.steps().keep(handle, step(hiding, speaker));
    }

    private static Step step(Hiding hiding, ParticipantId speaker) {
        return new Step(
                hiding.id(),
                hiding.at(),
                hiding.by(),
                hiding.hat(),
                hiding.hidden() ? SteerStep.HIDE : SteerStep.RESTORE,
                hiding.category(),
                speaker,
                hiding.line(),
                null,
                hiding.why(),
                List.of());
    }
}
