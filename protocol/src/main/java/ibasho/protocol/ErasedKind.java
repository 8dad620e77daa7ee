package ibasho.protocol;

/** What was erased of a person. */
public enum ErasedKind {
    /** Real name, contact. */
    LEDGER,
    /** 呼び名, ways in, devices, settings, consents. */
    PERSON,
    /** Lines, the private line, words of consultations. */
    TALK,
    /** つらい, tickets, cards, 話題の軌道修正, 配慮: their words; that they were stays. */
    CARE,
    /** Case records. */
    CASES
}
