package ibasho.protocol;

/** 区分 of a case record (M-2.4.3a). */
public enum CaseKind {
    /** 交流. */
    EXCHANGE,
    /** 相談. */
    CONSULT,
    /** 情報. */
    INFO,
    /** 学び. */
    LEARNING,
    /** つなぎ. */
    REFERRAL,
    /** 技術. */
    TECH,
    /** 面談. */
    MEETING,
    /** 書類. */
    PAPERS
}
