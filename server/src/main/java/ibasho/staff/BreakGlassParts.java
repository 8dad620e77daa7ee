package ibasho.staff;

import ibasho.ledger.BreakGlassStore;
import ibasho.moderation.StepLog;
import ibasho.participant.Registration;
import ibasho.protocol.DutyView;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What opening the ledger in danger of life works with.
 *
 * @param steps the day's log, in which it stands without the identity
 * @param duty who wears which hat now
 * @param calls how a second person is called who has no page open
 */
public record BreakGlassParts(
        BreakGlassStore glasses,
        StepLog steps,
        Supplier<DutyView> duty,
        Registration registration,
        News news,
        Calling calls,
        InstantSource clock) {}
