package ibasho.opening.calendar;

/**
 * What the history says about one thing that changed.
 *
 * @param act such as {@code date.cancel}
 * @param subject id of the date, rule, break or kind; or {@code holidays}, {@code targets}
 * @param was empty for something new
 */
record HistoryLine(String act, String subject, String was, String became, String reason) {}
