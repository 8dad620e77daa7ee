package ibasho.protocol;

/** What a rule does with a day that is a 祝日. */
public enum OnHoliday {
    OPEN_ANYWAY,
    /** The next day from Monday to Friday; if that is a 祝日 too, staff are asked. */
    NEXT_WEEKDAY,
    /** Not that time. */
    LEAVE_OUT
}
