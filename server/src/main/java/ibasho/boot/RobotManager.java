package ibasho.boot;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.opening.duty.DutyPerson;
import ibasho.opening.duty.Moment;
import ibasho.participant.Registration;
import ibasho.protocol.DutyState;
import ibasho.protocol.DutyView;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The robot that is 管理者 of the demo, on call and labelled as a robot, so that a demo opens by
 * itself. It goes as soon as a person comes on duty as 管理者, and comes back when nobody is.
 */
final class RobotManager {
    private static final Logger LOG = LoggerFactory.getLogger(RobotManager.class);

    private final DutyOffice office;
    private final DutyPerson self;

    private RobotManager(DutyOffice office, DutyPerson self) {
        this.office = office;
        this.self = self;
    }

    /** Comes on duty; blocks until the door has seen it. */
    static void begin(DutyOffice office, Offices offices, Settings settings) {
        var person = DemoPeople.MANAGER;
        var id =
                new Registration(offices.people())
                        .addReady(settings.space().id(), person)
                        .toCompletableFuture()
                        .join();
        var robot =
                new RobotManager(
                        office, new DutyPerson(id, person.nickname(), true, person.roles()));
        DemoRegister.layDown(office.experiences(), id, true);
        office.door().change(robot::comeIfNeeded).join();
        office.door().onDuty(robot::dutyChanged);
    }

    private void dutyChanged(DutyView duty) {
        var _ =
                office.door()
                        .change(this::comeIfNeeded)
                        .exceptionally(problem -> {
                            LOG.error("The robot 管理者 could not act.", problem);
                            return null;
                        });
    }

    private Outcome<Nothing> comeIfNeeded(Moment moment) {
        var people = office.duty().view().people();
        var here = people.stream().anyMatch(one -> one.who().equals(self.who()));
        var person = people.stream().anyMatch(RobotManager::isPersonAsManager);
        if (person && here) {
            return office.duty().checkOut(self, moment);
        }
        if (!person && !here) {
            return office.duty().checkIn(self, EnumSet.allOf(Hat.class), DutyState.ON_CALL, moment);
        }
        return Outcome.done(Nothing.NOTHING);
    }

    private static boolean isPersonAsManager(OnDuty one) {
        return !one.robot() && one.hats().contains(Hat.MANAGER);
    }
}
