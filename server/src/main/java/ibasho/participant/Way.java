package ibasho.participant;

/** How a session began. */
enum Way {
    /** The first link from staff: arriving. */
    FIRST_LINK,
    /** A link for coming back, or for a reset. */
    LINK,
    /** Sign-in name and secret; staff with a code. */
    SECRET,
    PASSKEY,
    /** A link of the demo: no way in of one's own is asked for. */
    DEMO
}
