package ibasho.protocol;

/** Whom a line is said to. */
public enum Audience {
    /** Everybody in the room. */
    ROOM,
    /** Those who sit at the speaker's table. */
    TABLE
}
