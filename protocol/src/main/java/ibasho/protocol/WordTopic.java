package ibasho.protocol;

/** What a word list points at. */
public enum WordTopic {
    /** 「死にたい」「消えたい」: the care path, never the ladder. */
    CARE,
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
    /** その他. */
    OTHER
}
