package ibasho.protocol;

/** What the contract checker says about a week or a month. */
public enum Verdict {
    MET,
    /** Open, but not for about the right length. */
    OFF_LENGTH,
    /** An undecided date could still meet it. */
    ASKING,
    /** Not open, with a reason. */
    CLOSED,
    MISSING,
    /** The contract covers a part only, so nothing is owed. */
    PARTIAL
}
