package ibasho.opening;

import ibasho.protocol.KindId;
import ibasho.protocol.ParticipantId;

/** Whom a kind of opening lets in, staff apart. Thread-safe, never blocks. */
@FunctionalInterface
public interface Guests {
    /** Every kind is for everybody. */
    Guests EVERYBODY = (_, _) -> true;

    /** Whether this person may come to openings of this kind. */
    boolean mayCome(KindId kind, ParticipantId who);
}
