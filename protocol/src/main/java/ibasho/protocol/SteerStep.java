package ibasho.protocol;

/**
 * One step of 話題の軌道修正 (M-3.2.ア-4b), taking one back, or what staff did for somebody; each is an
 * entry of the day's log.
 */
public enum SteerStep {
    /** 話題カード to the whole room. */
    TOPIC,
    /** 発言を隠す. */
    HIDE,
    /** 見えるようにもどす. */
    RESTORE,
    /** 発言をお休み. */
    PAUSE,
    /** お休みを終える, before its time. */
    LIFT_PAUSE,
    /** 場を静かに. */
    SLOW_ON,
    /** 静かな場を終える. */
    SLOW_OFF,
    /** きょうはここまで. */
    END_TODAY,
    /** きょうはここまで taken back. */
    LET_BACK,
    /** A longer time away was proposed. */
    PROPOSE_EXCLUSION,
    /** A second person agreed; it holds from then on. */
    AGREE_EXCLUSION,
    /** A second person did not agree. */
    DECLINE_EXCLUSION,
    /** A longer time away was ended early. */
    END_EXCLUSION,
    /** A card was closed, and how. */
    CLOSE_CARD,
    /** Somebody who pressed つらい had somebody beside them, after so long. */
    ANSWER_CARE,
    /** マイクを切る, once. */
    HUSH,
    /** In danger of life the ledger was opened; who it is, does not stand here. */
    BREAK_GLASS
}
