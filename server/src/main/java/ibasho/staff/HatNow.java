package ibasho.staff;

import ibasho.protocol.DutyView;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import java.util.Comparator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Under which hat somebody works at this moment. Never blocks. */
public interface HatNow {
    /** The hat; {@code null} off duty. Of several, 管理者 first. */
    @Nullable Hat of(ParticipantId who);

    /** By who is on duty now. */
    static HatNow by(Supplier<DutyView> duty) {
        return who ->
                duty.get().people().stream()
                        .filter(one -> one.who().equals(who))
                        .map(OnDuty::hats)
                        .flatMap(hats -> hats.stream().min(Comparator.naturalOrder()).stream())
                        .findFirst()
                        .orElse(null);
    }
}
