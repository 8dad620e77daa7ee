package ibasho.protocol;

/** Why a date stands as it does. */
public enum OpeningCause {
    /** As the rule says. */
    RULE,
    /** On a 祝日: moved to the next weekday, or left out. */
    HOLIDAY,
    /** The next weekday is a 祝日 too. */
    HOLIDAY_CHAIN,
    /** The rule wants to be asked each time. */
    ASK,
    /** In a break, or moved into one. */
    BREAK,
    /** It would lie on another opening. */
    OVERLAP,
    /** A 祝日 moved it past the end of its rule or of the contract. */
    OUTSIDE,
    /** Added by staff. */
    SINGLE,
    /** Changed or cancelled by staff. */
    HAND,
    /** The rule no longer gives it. */
    WITHDRAWN,
    /** Made by the demo. */
    DEMO
}
