package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.participant.Person;
import ibasho.protocol.RefusalCode;

/**
 * Who may do what to whose account, beyond the cell of the privilege matrix. Letters are its
 * columns. Nobody acts on their own account here: that would be a way around a second person.
 */
final class AccountRules {
    private AccountRules() {}

    /** people-01: M and SA everybody, C those they look after, T participants. */
    static boolean maySee(Caller by, Person about) {
        var assigned = holds(by, "C") && by.who().equals(about.assignedTo());
        var asTechnician = holds(by, "T") && !about.staff();
        return maySeeAll(by) || assigned || asTechnician;
    }

    /** Whether changes of roles that wait are theirs to see (acct-06). */
    static boolean maySeeAll(Caller by) {
        return holds(by, "M") || holds(by, "SA");
    }

    /** people-02, acct-06: staff are entered by M or SA, participants by M or C. */
    static Outcome<Nothing> mayAdd(Caller by, boolean staff) {
        return allowedIf(holds(by, "M") || holds(by, staff ? "SA" : "C"));
    }

    /** acct-10: any participant for M, their own for C; staff by M or SA. */
    static Outcome<Nothing> mayInvite(Caller by, Person about) {
        if (about.staff()) {
            return onOther(by, about, holds(by, "M") || holds(by, "SA"));
        }
        var assigned = holds(by, "C") && by.who().equals(about.assignedTo());
        return onOther(by, about, holds(by, "M") || assigned);
    }

    /** acct-04: M and SA for all, T for participants only. */
    static Outcome<Nothing> mayReset(Caller by, Person about) {
        var asTechnician = holds(by, "T") && !about.staff();
        return onOther(by, about, holds(by, "M") || holds(by, "SA") || asTechnician);
    }

    /** acct-08: M for participants, SA for all. */
    static Outcome<Nothing> mayPutOut(Caller by, Person about) {
        return onOther(by, about, holds(by, "SA") || (holds(by, "M") && !about.staff()));
    }

    private static Outcome<Nothing> onOther(Caller by, Person about, boolean allowed) {
        return about.id().equals(by.who())
                ? Outcome.refused(RefusalCode.NOT_ONESELF)
                : allowedIf(allowed);
    }

    private static Outcome<Nothing> allowedIf(boolean allowed) {
        return allowed ? Outcome.done(Nothing.NOTHING) : Outcome.refused(RefusalCode.NOT_ALLOWED);
    }

    private static boolean holds(Caller by, String column) {
        return by.roles().stream().anyMatch(role -> role.column().equals(column));
    }
}
