package ibasho.staff;

import ibasho.opening.duty.AlarmCall;
import ibasho.opening.duty.DutyAlarm;
import ibasho.protocol.AlarmKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an alarm of duty out of the house: to devices and mail boxes of those it names (M-3.2.ア-3).
 * That a 管理者 is back needs nobody's telephone to ring.
 */
public final class AlarmPost implements DutyAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmPost.class);

    private final StaffCalls calls;

    /** Alarms leave by these calls. */
    public AlarmPost(StaffCalls calls) {
        this.calls = calls;
    }

    /** Whether a telephone rings for this. */
    static boolean rings(AlarmKind kind) {
        return switch (kind) {
            case MANAGER_LOST, DEPUTY_ASKED, QUIET_BEGINS -> true;
            case MANAGER_BACK -> false;
        };
    }

    @Override
    public void raise(AlarmCall call) {
        if (!rings(call.kind())) {
            return;
        }
        var _ =
                calls.call(call.space(), call.people())
                        .whenComplete((called, failure) -> {
                            if (failure != null) {
                                LOG.error("An alarm could not leave the house.", failure);
                            } else {
                                LOG.info("An alarm left the house: {}", called);
                            }
                        });
    }
}
