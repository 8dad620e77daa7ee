package ibasho.protocol;

/** Why the server ended somebody's line. */
public enum VoiceEnding {
    /** No longer at a table, or only watching. */
    LEFT_TABLE,
    /** 静かな場 began. */
    QUIET,
    /** No longer in the room. */
    CLOSED,
    /** The connection was lost, or never came to stand. */
    LOST,
    /** The same person came into voice elsewhere. */
    ELSEWHERE
}
