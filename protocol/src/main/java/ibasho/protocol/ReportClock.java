package ibasho.protocol;

/** Whom an incident must be reported to, and by when. */
public enum ReportClock {
    /** To the prefecture at once; when it is closed, at 9:00 of its next day (O-4.2.キ). */
    PREFECTURE,
    /** Personal data: 速報 to the 個人情報保護委員会, within 3 to 5 days of knowing. */
    COMMISSION_FIRST,
    /** Personal data: 確報, within 30 days of knowing. */
    COMMISSION_FULL
}
