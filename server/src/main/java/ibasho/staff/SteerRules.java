package ibasho.staff;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.moderation.SteerAct;
import ibasho.opening.Door;
import ibasho.opening.duty.DutyPerson;
import ibasho.participant.Person;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.FollowUpPlan;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PersonView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may take which step about whom. Pure, but for asking who is on duty now. */
final class SteerRules {
    /** Longest reason, outcome or card, in characters. */
    static final int MAX_WORDS = 500;

    private static final Set<Integer> MINUTES = Set.of(5, 10, 30);
    private static final int FOLLOW_UP_WITHIN_DAYS = 14;
    private static final int LONGEST_EXCLUSION_DAYS = 366;

    private final Door door;

    SteerRules(Door door) {
        this.door = door;
    }

    /** An act under a hat the asker wears now. */
    Outcome<SteerAct> act(
            Caller caller, Hat hat, @Nullable ConcernCategory category, String why, Instant now) {
        return words(why, RefusalCode.WHY_NEEDED)
                .then(reason ->
                        wears(caller.who(), hat)
                                ? Outcome.done(
                                        new SteerAct(caller.who(), hat, category, reason, now))
                                : Outcome.refused(RefusalCode.NOT_ON_DUTY));
    }

    /** What sends somebody home is done by a 管理者 on duty. */
    Outcome<SteerAct> actAsManager(
            Caller caller, Hat hat, @Nullable ConcernCategory category, String why, Instant now) {
        return hat == Hat.MANAGER
                ? act(caller, hat, category, why, now)
                : Outcome.refused(RefusalCode.NOT_ABOVE_OWN_HAT);
    }

    /** A decision may also be made off duty; a hat that is named must be worn. */
    Outcome<SteerAct> decision(
            Caller caller,
            @Nullable Hat hat,
            @Nullable ConcernCategory category,
            String why,
            Instant now) {
        return hat == null
                ? words(why, RefusalCode.WHY_NEEDED)
                        .map(reason -> new SteerAct(caller.who(), null, category, reason, now))
                : act(caller, hat, category, why, now);
    }

    /** Words of staff: something is in them, and not too much. */
    static Outcome<String> words(String typed, RefusalCode whenEmpty) {
        var words = typed.strip();
        if (words.isEmpty()) {
            return Outcome.refused(whenEmpty);
        }
        return words.codePointCount(0, words.length()) > MAX_WORDS
                ? Outcome.refused(Refusal.of(RefusalCode.TEXT_TOO_LONG, "maxChars", MAX_WORDS))
                : Outcome.done(words);
    }

    /** Participants always; staff only by a 管理者 on duty, and never a 管理者 on duty. */
    @Nullable RefusalCode about(SteerAct act, Person person) {
        if (person.id().equals(act.by())) {
            return RefusalCode.NOT_ONESELF;
        }
        if (person.roles().stream().noneMatch(Role::isStaff)) {
            return null;
        }
        return act.hat() == Hat.MANAGER && !wears(person.id(), Hat.MANAGER)
                ? null
                : RefusalCode.NOT_ABOVE_OWN_HAT;
    }

    /** Only participants are sent home. */
    static @Nullable RefusalCode home(Person person) {
        return person.roles().stream().anyMatch(Role::isStaff)
                ? RefusalCode.NOT_ABOVE_OWN_HAT
                : null;
    }

    static boolean isLength(int minutes) {
        return MINUTES.contains(minutes);
    }

    /** The promise to get in touch, whole; refused with {@code FOLLOW_UP_NEEDED}. */
    static Outcome<FollowUpPlan> plan(
            @Nullable FollowUpPlan plan, List<Person> everybody, LocalDate today) {
        if (plan == null
                || !isStaff(everybody, plan.whoDoes())
                || plan.dueDay().isBefore(today)
                || plan.dueDay().isAfter(today.plusDays(FOLLOW_UP_WITHIN_DAYS))) {
            return Outcome.refused(RefusalCode.FOLLOW_UP_NEEDED);
        }
        return words(plan.how(), RefusalCode.FOLLOW_UP_NEEDED)
                .map(how -> new FollowUpPlan(how, plan.whoDoes(), plan.dueDay()));
    }

    /** The last day of a longer time away: today or later, at most a year. */
    static boolean isLastDay(LocalDate until, LocalDate today) {
        return !until.isBefore(today) && !until.isAfter(today.plusDays(LONGEST_EXCLUSION_DAYS));
    }

    /** The hats somebody wears now; none off duty. */
    Set<Hat> hats(ParticipantId who) {
        return door.duty().people().stream()
                .filter(one -> one.who().equals(who))
                .findFirst()
                .map(OnDuty::hats)
                .orElse(Set.of());
    }

    private boolean wears(ParticipantId who, Hat hat) {
        return hats(who).contains(hat);
    }

    private static boolean isStaff(List<Person> everybody, ParticipantId who) {
        return everybody.stream()
                .anyMatch(one ->
                        one.id().equals(who)
                                && one.state() == PersonView.State.ACTIVE
                                && DutyPerson.mayBeOnDuty(one.roles()));
    }
}
