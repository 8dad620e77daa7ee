package ibasho.protocol;

/** A wordless answer to a line; a full way of taking part. */
public enum Reaction {
    /** うなずき. */
    NOD,
    /** 拍手. */
    CLAP,
    /** いいね. */
    LIKE,
    /** わかります. */
    SAME,
    /** ありがとう. */
    THANKS
}
