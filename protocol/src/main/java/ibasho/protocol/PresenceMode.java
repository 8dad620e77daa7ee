package ibasho.protocol;

/** 過ごし方: how a person wishes to be here right now. Changed any time, by oneself only. */
public enum PresenceMode {
    /** 見ているだけ: no avatar and no name for other participants. */
    WATCH,
    /** そっとしておいて: shown, not to be spoken to. */
    QUIET,
    /** 聞くだけ. */
    LISTEN,
    /** 文字なら. */
    TEXT,
    /** 声でも. */
    VOICE
}
