package ibasho.protocol;

/** How a case began. */
public enum CareKind {
    /** The person pressed つらい. */
    CALLED,
    /** Words gave a hint; the person has not called, and is told nothing. Staff look. */
    HINT
}
