package ibasho.protocol;

/** What an entry of the record of acts is about. */
public enum AuditKind {
    /** 人と役割, and how people come in. */
    PEOPLE,
    /** 台帳: real identities. */
    LEDGER,
    /** 予定・当番・扉. */
    OPENING,
    /** 話題の軌道修正. */
    STEERING,
    /** つらい, the private line, incidents. */
    CARE,
    /** ルールと案内. */
    TEXTS,
    /** 日誌, figures and files that left the house. */
    FILES,
    /** This record itself and the machine: all that column SA may read (audit-01). */
    MACHINE,
    /** What this program has no word for. */
    OTHER
}
