package ibasho.protocol;

/** Where a card comes from. */
public enum ConcernKind {
    /** Somebody pressed ［ちょっとつらい］. */
    REPORT,
    /** Staff flagged a line. */
    FLAG,
    /** A word list pointed at a line; it decides nothing. */
    WORDS,
    /** A line that looks like a contact was sent after being asked. */
    CONTACT,
    /** 「外で言われた・書かれた」 (M-3.2.ア-6). */
    OUTSIDE
}
