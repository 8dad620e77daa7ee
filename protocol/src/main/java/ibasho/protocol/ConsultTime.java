package ibasho.protocol;

/** When somebody wishes to consult. */
public enum ConsultTime {
    /** いま. */
    NOW,
    /** あとで. */
    LATER,
    /** 日を決めて. */
    DAY,
    /** まだ迷っている. */
    UNSURE
}
