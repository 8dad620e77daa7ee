package ibasho.staff;

import ibasho.protocol.ConsultOwnView;
import ibasho.protocol.ConsultState;
import ibasho.protocol.ConsultWaitView;
import ibasho.protocol.ConsultWished;
import ibasho.sideroom.Wish;
import org.jspecify.annotations.Nullable;

/** A wish to consult as the person sees it, and as staff do. Pure. */
final class ConsultViews {
    private ConsultViews() {}

    /** For the person. */
    static ConsultOwnView own(
            @Nullable Wish wish, ConsultTeam.Now team, boolean voice, int keepDays) {
        if (wish == null) {
            return new ConsultOwnView(
                    ConsultState.NONE,
                    null,
                    null,
                    "",
                    team.reached(),
                    team.busy(),
                    null,
                    null,
                    "",
                    null,
                    voice,
                    keepDays);
        }
        return new ConsultOwnView(
                wish.room() == null ? ConsultState.WAITING : ConsultState.READY,
                wish.medium(),
                wish.when(),
                wish.words(),
                team.reached(),
                team.busy(),
                team.name(wish.takenBy()),
                wish.promisedAt(),
                wish.note(),
                wish.room(),
                voice,
                keepDays);
    }

    /**
     * For 管理者 and 相談員.
     *
     * @param counsels 相談員 see what was wished, 管理者 that somebody waits and since when
     */
    static ConsultWaitView waiting(Wish wish, ConsultTeam.Now team, boolean counsels) {
        return new ConsultWaitView(
                wish.id(),
                wish.person(),
                team.name(wish.person()),
                wish.askedAt(),
                wish.takenBy(),
                team.name(wish.takenBy()),
                wish.promisedAt(),
                counsels
                        ? new ConsultWished(wish.medium(), wish.when(), wish.words(), wish.note())
                        : null);
    }
}
