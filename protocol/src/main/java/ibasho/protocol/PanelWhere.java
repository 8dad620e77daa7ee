package ibasho.protocol;

/** Where somebody on the roster of a panel session is. */
public enum PanelWhere {
    /** Has not come with the link yet. */
    ABSENT,
    /** In the waiting room. */
    WAITING,
    /** Admitted, but not inside now. */
    OUTSIDE,
    /** Inside. */
    INSIDE
}
