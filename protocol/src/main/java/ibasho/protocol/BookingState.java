package ibasho.protocol;

/** How somebody's own appointment for a talk stands. */
public enum BookingState {
    /** There is none. */
    NONE,
    /** A time is kept. */
    BOOKED,
    /** 日をあらためて: the person chose another day and has not said which; nothing is expected. */
    POSTPONED,
    /** Staff had to give the time up. */
    WITHDRAWN
}
