package ibasho.protocol;

/** Where somebody who belongs to a side room is. */
public enum SideWhere {
    /** The person has not said yes yet. */
    ASKED,
    /** May come in, and is not inside. */
    OUTSIDE,
    /** Inside, with a page open. */
    INSIDE
}
