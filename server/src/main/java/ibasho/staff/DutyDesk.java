package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Steps;
import ibasho.opening.Door;
import ibasho.opening.duty.Duty;
import ibasho.opening.duty.DutyPerson;
import ibasho.opening.duty.Moment;
import ibasho.protocol.DutyRequest;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Duty and the door by hand: coming on duty, handing over, the roster, the 支援経験 register, and the
 * buttons of the きょう page. For those who may be on duty; anybody else is refused here.
 */
public final class DutyDesk implements Desk<DutyRequest> {
    private final Door door;
    private final Duty duty;
    private final DutyStaff staff;
    private final DutyBoard board;
    private final RosterDesk roster;
    private final ExperienceDesk experience;

    /** The parts of the desk. */
    public DutyDesk(DutyParts parts) {
        this.door = parts.door();
        this.duty = parts.duty();
        this.staff = new DutyStaff(parts.registration(), parts.duty());
        this.board = new DutyBoard(parts, staff);
        this.roster = new RosterDesk(parts, staff);
        this.experience = new ExperienceDesk(parts, staff);
    }

    @Override
    public CompletionStage<Outcome<@Nullable Result>> handle(Caller caller, DutyRequest wish) {
        if (!DutyPerson.mayBeOnDuty(caller.roles())) {
            return Answers.now(Outcome.refused(RefusalCode.NOT_ALLOWED));
        }
        return switch (wish) {
            case DutyRequest.ReadBoard _ -> Answers.bringing(board.of(caller));
            case DutyRequest.CheckIn in ->
                    Answers.nothing(
                            asSelf(
                                    caller,
                                    (self, moment) ->
                                            duty.checkIn(self, in.hats(), in.state(), moment)));
            case DutyRequest.CheckOut _ -> Answers.nothing(asSelf(caller, duty::checkOut));
            case DutyRequest.Offer offer -> Answers.nothing(offer(caller, offer));
            case DutyRequest.WithdrawOffer _ ->
                    Answers.nothing(asSelf(caller, duty::withdrawOffer));
            case DutyRequest.AnswerOffer answer ->
                    Answers.nothing(
                            asSelf(
                                    caller,
                                    (self, moment) ->
                                            duty.answerOffer(
                                                    self,
                                                    answer.accept(),
                                                    answer.state(),
                                                    moment)));
            case DutyRequest.ReadRosters _ -> Answers.bringing(roster.read(caller));
            case DutyRequest.SaveShift save -> Answers.result(roster.save(caller, save));
            case DutyRequest.RemoveShift(var shift, var version) ->
                    Answers.nothing(roster.remove(caller, shift, version));
            case DutyRequest.ReadExperiences _ -> Answers.bringing(experience.read(caller));
            case DutyRequest.AddExperience add -> Answers.nothing(experience.add(caller, add));
            case DutyRequest.ConfirmExperience(var entry) ->
                    Answers.nothing(experience.confirm(caller, entry));
            case DutyRequest.WithdrawExperience(var entry) ->
                    Answers.nothing(experience.withdraw(caller, entry));
            case DutyRequest.OpenDoor(var reason) ->
                    Answers.nothing(door.open(caller.who(), reason));
            case DutyRequest.PauseDoor(var reason) ->
                    Answers.nothing(door.pause(caller.who(), reason));
            case DutyRequest.CloseDoor(var reason) ->
                    Answers.nothing(door.shut(caller.who(), reason));
            case DutyRequest.QuietDoor(var on, var reason) ->
                    Answers.nothing(door.quiet(caller.who(), on, reason));
            case DutyRequest.ExtendDoor(var minutes, var reason) ->
                    Answers.nothing(door.extend(caller.who(), Duration.ofMinutes(minutes), reason));
        };
    }

    private CompletionStage<Outcome<Nothing>> offer(Caller caller, DutyRequest.Offer wish) {
        return staff.find(caller.space(), wish.to())
                .thenCompose(found ->
                        Steps.next(
                                found,
                                to ->
                                        asSelf(
                                                caller,
                                                (self, moment) ->
                                                        duty.offer(
                                                                self, to, wish.hats(), moment))));
    }

    /** As the asker is now: the roles are those of the session, the name is the stored one. */
    private CompletionStage<Outcome<Nothing>> asSelf(
            Caller caller, BiFunction<DutyPerson, Moment, Outcome<Nothing>> what) {
        return staff.find(caller.space(), caller.who())
                .thenCompose(found ->
                        Steps.next(
                                found.map(self -> withRolesOf(caller, self)),
                                self -> door.change(moment -> what.apply(self, moment))));
    }

    private static DutyPerson withRolesOf(Caller caller, DutyPerson self) {
        return new DutyPerson(self.who(), self.nickname(), self.robot(), caller.roles());
    }
}
