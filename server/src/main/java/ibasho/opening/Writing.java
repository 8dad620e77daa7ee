package ibasho.opening;

/** What becomes of words said in the room now. */
public enum Writing {
    FREE,
    /** 静かな場: one line now and then. */
    SLOWED,
    /** Paused, or over: words rest; a draft stays. */
    RESTS
}
