package ibasho.protocol;

/** How soon staff should look at a card. */
public enum ConcernUrgency {
    /** When there is time. */
    CALM,
    /** In this opening, soon. */
    SOON,
    /** Before anything else but つらい. */
    NOW
}
