package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.opening.duty.DutyPerson;
import ibasho.opening.duty.Experiences;
import ibasho.protocol.DutyRequest;
import ibasho.protocol.ExperienceId;
import ibasho.protocol.Result;
import java.util.concurrent.CompletionStage;

/** The 支援経験 register (ops-01). */
final class ExperienceDesk {
    private final Experiences experiences;
    private final DutyStaff staff;

    ExperienceDesk(DutyParts parts, DutyStaff staff) {
        this.experiences = parts.experiences();
        this.staff = staff;
    }

    CompletionStage<Result.Experiences> read(Caller caller) {
        return experiences
                .all()
                .thenCombine(
                        staff.all(caller.space()),
                        (entries, all) -> new Result.Experiences(entries, staff.views(all)));
    }

    CompletionStage<Outcome<Nothing>> add(Caller caller, DutyRequest.AddExperience wish) {
        return staff.find(caller.space(), wish.person())
                .thenCompose(found ->
                        Steps.next(
                                found,
                                person ->
                                        experiences.add(
                                                caller.who(),
                                                person.who(),
                                                wish.content(),
                                                wish.years())))
                .thenApply(added -> added.map(_ -> Nothing.NOTHING));
    }

    /** One's own entry needs somebody else, unless there is nobody else with that right. */
    CompletionStage<Outcome<Nothing>> confirm(Caller caller, ExperienceId entry) {
        return staff.all(caller.space())
                .thenCompose(all ->
                        experiences.confirm(
                                caller.who(),
                                entry,
                                all.stream()
                                        .filter(one -> !one.who().equals(caller.who()))
                                        .map(DutyPerson::roles)
                                        .anyMatch(DutyPerson::hasRoleOfManager)));
    }

    CompletionStage<Outcome<Nothing>> withdraw(Caller caller, ExperienceId entry) {
        return experiences.withdraw(caller.who(), entry);
    }
}
