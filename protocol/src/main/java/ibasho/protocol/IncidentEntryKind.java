package ibasho.protocol;

/** What an entry of the time line is. */
public enum IncidentEntryKind {
    BEGUN,
    NOTE,
    /** Kind, severity or leak were put right. */
    CHANGED,
    REPORTED,
    /** A report that was marked as done, was not. */
    NOT_REPORTED,
    CLOSED,
    REOPENED
}
