package ibasho.protocol;

/** How somebody would like to be reminded of an appointment, besides a quiet line on open pages. */
public enum BookingReminder {
    /** Not at all. */
    NONE,
    /** By a letter that does not say what it is about. */
    LETTER
}
