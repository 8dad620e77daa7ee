package ibasho.protocol;

/** How far a case record has come. */
public enum CaseState {
    /** Waits for its author to write. */
    DRAFT,
    /** Written; from then on corrected, never changed. */
    DONE,
    /** 記録不要, with a reason. */
    NOT_NEEDED
}
