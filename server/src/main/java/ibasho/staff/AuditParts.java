package ibasho.staff;

import ibasho.acts.RecordOfActs;
import ibasho.opening.duty.HatsWorn;
import ibasho.participant.Registration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** What the desk of the record of acts works with. Thread-safe. */
public record AuditParts(RecordOfActs acts, Registration registration, DutyHats hats) {
    /** Knows who wore which hats. */
    @FunctionalInterface
    public interface DutyHats {
        /** From then on; who came on duty long before may be missing. */
        CompletionStage<HatsWorn> since(Instant then);
    }
}
