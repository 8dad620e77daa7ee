package ibasho.protocol;

/** What the staff on duty are called for. */
public enum AlarmKind {
    /** No 管理者 can be reached for five minutes. */
    MANAGER_LOST,
    /** Nobody took over: whoever else may be 管理者 is asked. */
    DEPUTY_ASKED,
    /** Nobody took over: 静かな場 begins. */
    QUIET_BEGINS,
    /** A 管理者 is there again. */
    MANAGER_BACK
}
