package ibasho.protocol;

/** What a 気になる発言 is about (M-3.2.ア-4a). */
public enum ConcernCategory {
    /** 誹謗・中傷. */
    SLANDER,
    /** 不安にさせる発言. */
    UNEASE,
    /** 暴力. */
    VIOLENCE,
    /** 政治. */
    POLITICS,
    /** 宗教. */
    RELIGION,
    /** その他: personal details, exchange of contacts, soliciting, sexual talk and the like. */
    OTHER
}
