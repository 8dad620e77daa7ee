package ibasho.protocol;

/**
 * Ready phrases: one tap instead of typing. The client shows the words in the reader's language.
 */
public enum Phrase {
    /** 聞いてます. */
    LISTENING,
    /** わかります. */
    I_SEE,
    /** 返事はあとで. */
    LATER,
    /** こんにちは. */
    HELLO,
    /** ありがとう. */
    THANKS,
    /** そろそろ行きます. */
    LEAVING
}
