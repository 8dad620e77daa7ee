package ibasho.protocol;

/** 対応方法: how a consultation was held. */
public enum CaseMedium {
    /** 文字. */
    TEXT,
    /** 声. */
    VOICE,
    /** 電話. */
    PHONE,
    /** メール. */
    MAIL,
    /** 面談. */
    MEETING,
    /** 訪問・同行. */
    VISIT,
    /** その他. */
    OTHER
}
