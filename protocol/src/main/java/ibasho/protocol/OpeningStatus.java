package ibasho.protocol;

/** Whether a date is held. */
public enum OpeningStatus {
    PLANNED,
    CANCELLED,
    /** Never opens by itself: staff are asked. */
    UNDECIDED
}
