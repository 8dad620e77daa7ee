package ibasho.gateway;

import ibasho.kernel.Caller;
import ibasho.kernel.PrivilegeMatrix;
import ibasho.kernel.Refusal;
import ibasho.protocol.Command;
import ibasho.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Whether somebody may ask for something now, before anybody is asked. Thread-safe. */
final class Gate {
    private final PrivilegeMatrix matrix;

    Gate(PrivilegeMatrix matrix) {
        this.matrix = matrix;
    }

    /** Why not, or {@code null}: then a desk or the room judges the wish itself. */
    @Nullable Refusal refusal(Command rule, Caller caller) {
        if (!matrix.allows(rule.capability(), caller.roles())) {
            return Refusal.of(RefusalCode.NOT_ALLOWED);
        }
        if (!caller.arrived() && !rule.whileArriving()) {
            return Refusal.of(RefusalCode.NOT_ARRIVED);
        }
        return null;
    }
}
