package ibasho.protocol;

/** How somebody's own wish to consult stands. */
public enum ConsultState {
    /** There is none. */
    NONE,
    /** Staff know of it. */
    WAITING,
    /** The side room is open: one may come in, or not. */
    READY
}
