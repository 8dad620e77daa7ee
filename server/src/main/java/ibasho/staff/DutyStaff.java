package ibasho.staff;

import ibasho.kernel.Outcome;
import ibasho.opening.duty.Duty;
import ibasho.opening.duty.DutyPerson;
import ibasho.participant.Person;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.protocol.StaffView;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Who could be on duty, with the nicknames that everybody inside sees. */
final class DutyStaff {
    private final Registration registration;
    private final Duty duty;

    DutyStaff(Registration registration, Duty duty) {
        this.registration = registration;
        this.duty = duty;
    }

    /** Everybody who could be on duty now. */
    CompletionStage<List<DutyPerson>> all(SpaceId space) {
        return registration
                .everybody(space)
                .thenApply(everybody ->
                        everybody.people().stream()
                                .map(DutyStaff::dutyPerson)
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** One of them; refused with {@code NO_SUCH_PERSON}. */
    CompletionStage<Outcome<DutyPerson>> find(SpaceId space, ParticipantId who) {
        return all(space)
                .thenApply(all ->
                        all.stream()
                                .filter(one -> one.who().equals(who))
                                .findFirst()
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(RefusalCode.NO_SUCH_PERSON)));
    }

    List<StaffView> views(List<DutyPerson> all) {
        return all.stream().map(this::view).toList();
    }

    private StaffView view(DutyPerson one) {
        return new StaffView(one.who(), one.nickname(), one.roles(), mayManage(one));
    }

    boolean mayManage(DutyPerson one) {
        return DutyPerson.hasRoleOfManager(one.roles()) && duty.mayManage(one.who());
    }

    private static @Nullable DutyPerson dutyPerson(Person person) {
        var nickname = person.nickname();
        return nickname == null
                        || person.state() != PersonView.State.ACTIVE
                        || !DutyPerson.mayBeOnDuty(person.roles())
                ? null
                : new DutyPerson(person.id(), nickname.text(), person.robot(), person.roles());
    }
}
