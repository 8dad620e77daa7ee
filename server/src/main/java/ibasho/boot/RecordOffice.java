package ibasho.boot;

import ibasho.acts.RecordOfActs;
import ibasho.mail.LetterBox;
import ibasho.opening.duty.DutyLog;
import ibasho.opening.duty.HatsWorn;
import ibasho.participant.Registration;
import ibasho.staff.AnchorPost;
import ibasho.staff.AuditDesk;
import ibasho.staff.AuditParts;
import ibasho.store.AuditAnchorStore;
import ibasho.store.AuditBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The record of acts: its desk, and the value that leaves once a day. Thread-safe. */
final class RecordOffice {
    /** Nobody is on duty for longer than this. */
    private static final Duration LOOK_BACK = Duration.ofDays(2);

    private final RecordOfActs acts;
    private final DutyLog duty;
    private final @Nullable AnchorPost post;

    RecordOffice(
            Settings settings, Cellar cellar, @Nullable LetterBox letterBox, InstantSource clock) {
        var space = settings.space().id();
        this.acts =
                new RecordOfActs(
                        new AuditBook(cellar.database(), cellar.audit()),
                        new AuditAnchorStore(cellar.database(), cellar.audit()));
        this.duty = new DutyLog(cellar.database(), space);
        var to = settings.anchorTo();
        this.post =
                letterBox == null || to == null
                        ? null
                        : new AnchorPost(acts, letterBox, to, space, clock);
    }

    AuditDesk desk(Registration registration) {
        return new AuditDesk(new AuditParts(acts, registration, this::hatsSince));
    }

    /** Mails today's value unless it left already; call it now and then. Never blocks. */
    void look() {
        if (post != null) {
            var _ = post.look();
        }
    }

    private CompletionStage<HatsWorn> hatsSince(Instant then) {
        return duty.since(then.minus(LOOK_BACK)).thenApply(HatsWorn::of);
    }
}
