package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;

/** The person an act of staff is about: found, and allowed by the rule of that act. */
final class Subject {
    private Subject() {}

    /** {@code NO_SUCH_PERSON}, or what the rule says. Robots are nobody. */
    static Outcome<Person> of(
            Shelves shelves, Caller caller, ParticipantId about, PersonRule rule) {
        var person = shelves.people().find(about);
        return person == null || person.robot()
                ? Outcome.refused(RefusalCode.NO_SUCH_PERSON)
                : rule.judge(caller, person).map(_ -> person);
    }
}
