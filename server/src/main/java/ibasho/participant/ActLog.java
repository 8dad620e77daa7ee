package ibasho.participant;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts acts on record in the same transaction that does them. */
final class ActLog {
    private final Handle handle;
    private final SpaceId space;
    private final AuditLog audit;

    ActLog(Handle handle, SpaceId space, AuditLog audit) {
        this.handle = handle;
        this.space = space;
        this.audit = audit;
    }

    /** Somebody did something to somebody; ids only. */
    void note(@Nullable ParticipantId by, String act, @Nullable ParticipantId about) {
        note(by, act, about, Map.of());
    }

    void note(
            @Nullable ParticipantId by,
            String act,
            @Nullable ParticipantId about,
            Map<String, String> details) {
        var whom = about == null ? null : about.value();
        audit.append(handle, new AuditEntry(space, by, act, whom, details));
    }
}
