package ibasho.protocol;

/** In what way an entry of the record of acts does not fit. */
public enum AuditFlaw {
    /** Its own text is not what was hashed. */
    CHANGED,
    /** It does not follow the entry before it. */
    OUT_OF_ORDER,
    /** An entry with this number once existed. */
    MISSING,
    /** The chain holds together but is not the one the value was noted from. */
    REBUILT
}
