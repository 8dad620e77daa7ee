package ibasho.protocol;

/** How a consultation in a side room is held. */
public enum ConsultMedium {
    /** 文字で. */
    TEXT,
    /** 声で: only where voice is there. */
    VOICE
}
