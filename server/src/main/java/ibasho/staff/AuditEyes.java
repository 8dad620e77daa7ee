package ibasho.staff;

import ibasho.acts.Act;
import ibasho.kernel.Caller;
import ibasho.opening.duty.HatsWorn;
import ibasho.protocol.AuditKind;
import ibasho.protocol.AuditLineView;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reader of the record of acts sees: column M everything, others (column SA) what the
 * machine did, and nobody's name (audit-01).
 */
final class AuditEyes {
    private static final String ALL = "M";

    private final AuditActs acts;
    private final boolean all;

    AuditEyes(AuditActs acts, Caller reader) {
        this.acts = acts;
        this.all = reader.roles().stream().map(Role::column).anyMatch(ALL::equals);
    }

    boolean maySee(String act) {
        return all || acts.kind(act) == AuditKind.MACHINE;
    }

    AuditLineView view(Act row, Names names, HatsWorn hats) {
        var by = row.by();
        var about = row.about();
        return new AuditLineView(
                row.seq(),
                row.at(),
                acts.kind(row.name()),
                acts.words(row.name()),
                all && by != null ? names.of(by) : null,
                by == null,
                all && about != null && !isOneself(by, about)
                        ? names.of(new ParticipantId(about))
                        : null,
                all ? hats(row, by, hats) : List.of(),
                AuditNote.of(row.details()));
    }

    private static boolean isOneself(@Nullable ParticipantId by, String about) {
        return by != null && by.value().equals(about);
    }

    /** The hat it was done under; else what was worn then. */
    private static List<Hat> hats(Act row, @Nullable ParticipantId by, HatsWorn worn) {
        var hat = row.details().get("hat");
        if (hat != null) {
            return List.of(Hat.valueOf(hat));
        }
        return by == null ? List.of() : worn.at(by, row.at());
    }
}
