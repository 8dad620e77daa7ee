package ibasho.opening.duty;

/** How somebody is called. Must not block; called on the door's thread. */
@FunctionalInterface
public interface DutyAlarm {
    /** Calls these people. */
    void raise(AlarmCall call);
}
