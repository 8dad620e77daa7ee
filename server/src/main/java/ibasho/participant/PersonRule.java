package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;

/**
 * A finer rule about who may do something to whom, asked inside the write that does it. The
 * capability itself was asked of the privilege matrix before.
 */
public interface PersonRule {
    /** Done, or why not. Pure. */
    Outcome<Nothing> judge(Caller by, Person about);
}
