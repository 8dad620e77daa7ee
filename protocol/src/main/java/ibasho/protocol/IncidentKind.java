package ibasho.protocol;

/** What an incident is about. */
public enum IncidentKind {
    /** いのち・からだ. */
    LIFE,
    /** Words or acts that hurt somebody. */
    HARM,
    /** 個人情報: lost, sent astray, seen by whom it does not concern; always a leak. */
    PERSONAL_INFORMATION,
    /** Said or written outside what belongs here. */
    OUTSIDE,
    /** The program, the line, the power. */
    SYSTEM,
    /** ヒヤリ・ハット: nothing happened, and it might have. Nobody outside is waiting for a report. */
    NEAR_MISS,
    OTHER
}
