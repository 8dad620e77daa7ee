package ibasho.store;

/** What came of checking a chain of audit entries. */
public sealed interface AuditVerdict {
    /** Every entry is there, in order and unchanged. */
    record Whole(AuditAnchor head) implements AuditVerdict {}

    /**
     * Somebody went past the program.
     *
     * @param seq the first entry that does not fit
     */
    record Broken(long seq, Why why) implements AuditVerdict {}

    /** In what way an entry does not fit. */
    enum Why {
        /** Its own text is not what was hashed. */
        CHANGED,
        /** It does not follow the entry before it. */
        OUT_OF_ORDER,
        /** An entry with this number once existed. */
        MISSING,
        /** The chain holds together but is not the one the anchor was taken from. */
        REBUILT
    }
}
