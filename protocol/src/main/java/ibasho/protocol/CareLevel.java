package ibasho.protocol;

/** How urgent a case proved to be (DOMAIN §5.3). */
public enum CareLevel {
    /** 話を聞く. */
    LISTENED,
    /** 今日中に連絡. */
    TODAY,
    /** いま安全確保. */
    SAFETY
}
