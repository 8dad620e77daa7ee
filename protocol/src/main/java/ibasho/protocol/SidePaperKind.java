package ibasho.protocol;

/** What lies on the table of a side room, for those inside to look at together. */
public enum SidePaperKind {
    /** 話さなくてよいこと: what the person need not talk about; theirs alone to lay down and take away. */
    LEFT_OUT,
    /** いっしょに見るメモ: a note of either side. */
    NOTE,
    /** 案内カード: a card of the 情報コーナー, handed over by staff. */
    CARD
}
