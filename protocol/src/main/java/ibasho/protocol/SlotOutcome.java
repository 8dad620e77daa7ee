package ibasho.protocol;

/** What became of an appointment; for its 相談員 alone, and never counted. */
public enum SlotOutcome {
    /** 話した. */
    HELD,
    /** 会えなかった. */
    NOT_MET
}
