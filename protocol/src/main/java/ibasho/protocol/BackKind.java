package ibasho.protocol;

/** What a word of the back line is. */
public enum BackKind {
    /** During an opening. */
    TALK,
    /** 引継ぎ: at a change of shift. */
    HANDOVER,
    /** ふりかえり: the five minutes at the end. */
    DEBRIEF
}
