package ibasho.protocol;

/** How one's own call stands. */
public enum CareState {
    /** No call is open. */
    NONE,
    /** Stored; staff are being called. */
    CALLED,
    /** Somebody is there. */
    ANSWERED
}
