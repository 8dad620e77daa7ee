package ibasho.staff;

import ibasho.care.CareCase;
import ibasho.protocol.CareCaseView;
import ibasho.protocol.CareEnding;
import ibasho.protocol.CareOwnView;
import ibasho.protocol.CarePartView;
import ibasho.protocol.CareState;
import ibasho.protocol.CareStepView;
import org.jspecify.annotations.Nullable;

/** A case as staff see it, and as the person sees it: two forms that share nothing. Pure. */
final class CareViews {
    private CareViews() {}

    /** For 管理者, 支援員 and 相談員. */
    static CareCaseView of(CareCase one, CareTeam.Now team) {
        return new CareCaseView(
                one.id(),
                one.kind(),
                one.person(),
                team.name(one.person()),
                one.line(),
                one.at(),
                one.rangAt(),
                one.reached(),
                one.calledAgainAt(),
                one.takenBackAt(),
                part(one.beside(), team),
                part(one.around(), team),
                one.steps().stream().map(step -> step(step, team)).toList(),
                ending(one.ending(), team));
    }

    /** For the person: a hint is no call of theirs, and what staff write is not theirs to read. */
    static CareOwnView own(@Nullable CareCase one, CareTeam.Now team) {
        if (one == null || !one.isCalling()) {
            return new CareOwnView(CareState.NONE, null, null, team.reached(), false);
        }
        var beside = one.beside();
        return beside == null
                ? new CareOwnView(
                        CareState.CALLED,
                        null,
                        one.rangAt(),
                        team.reached(),
                        one.calledAgainAt() != null)
                : new CareOwnView(
                        CareState.ANSWERED, team.name(beside.who()), beside.at(), true, false);
    }

    private static @Nullable CarePartView part(CareCase.@Nullable Taken taken, CareTeam.Now team) {
        return taken == null
                ? null
                : new CarePartView(taken.who(), team.name(taken.who()), taken.at());
    }

    private static CareStepView step(CareCase.Step step, CareTeam.Now team) {
        return new CareStepView(
                step.step(), step.text(), step.by(), team.name(step.by()), step.at());
    }

    private static @Nullable CareEnding ending(
            CareCase.@Nullable Ending ending, CareTeam.Now team) {
        return ending == null
                ? null
                : new CareEnding(
                        ending.level(),
                        ending.how(),
                        ending.by(),
                        team.name(ending.by()),
                        ending.at());
    }
}
