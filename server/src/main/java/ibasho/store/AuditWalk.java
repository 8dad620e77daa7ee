package ibasho.store;

import ibasho.store.AuditVerdict.Broken;
import ibasho.store.AuditVerdict.Why;
import org.jspecify.annotations.Nullable;

/** One walk along a chain, link by link. One thread. */
final class AuditWalk {
    private final @Nullable AuditAnchor anchor;
    private long seq;
    private String hash = AuditLink.BEGINNING;
    private @Nullable Broken broken;

    AuditWalk(@Nullable AuditAnchor anchor) {
        this.anchor = anchor;
    }

    /** Takes the next link; false when it does not fit and the walk ends. */
    boolean follows(AuditLink link) {
        var why = flaw(link);
        if (why != null) {
            broken = new Broken(why == Why.MISSING ? seq + 1 : link.seq(), why);
            return false;
        }
        seq = link.seq();
        hash = link.hash();
        return true;
    }

    /** What the walk found; call after the last link. */
    AuditVerdict verdict(AuditAnchor head) {
        if (broken != null) {
            return broken;
        }
        var end = new AuditAnchor(seq, hash);
        if (head.seq() > seq || (anchor != null && anchor.seq() > seq)) {
            return new Broken(seq + 1, Why.MISSING);
        }
        return head.equals(end) ? new AuditVerdict.Whole(end) : new Broken(seq, Why.REBUILT);
    }

    private @Nullable Why flaw(AuditLink link) {
        if (link.seq() != seq + 1) {
            return Why.MISSING;
        }
        if (!link.hash().equals(link.expectedHash())) {
            return Why.CHANGED;
        }
        if (!link.prevHash().equals(hash)) {
            return Why.OUT_OF_ORDER;
        }
        return isNotTheAnchored(link) ? Why.REBUILT : null;
    }

    private boolean isNotTheAnchored(AuditLink link) {
        return anchor != null && anchor.seq() == link.seq() && !anchor.hash().equals(link.hash());
    }
}
