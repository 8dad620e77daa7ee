package ibasho.opening.calendar;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.KindId;
import ibasho.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What every change is asked first. Pure. */
final class Versions {
    private Versions() {}

    /** Refused with {@code EDITED_MEANWHILE} ({@code version}) when somebody else saved first. */
    static Outcome<Nothing> same(long stored, long seen) {
        return stored == seen
                ? Outcome.done(Nothing.NOTHING)
                : Outcome.refused(Refusal.of(RefusalCode.EDITED_MEANWHILE, "version", stored));
    }

    /** Why nothing can be planned for this kind; {@code null} if it can. */
    static @Nullable Refusal activeKind(Book book, KindId id) {
        var kind = book.kind(id);
        if (kind == null) {
            return Refusal.of(RefusalCode.NO_SUCH_KIND);
        }
        return kind.text().active() ? null : Refusal.of(RefusalCode.BAD_VALUE);
    }
}
