package ibasho.protocol;

/**
 * People of a period, counted as X-4 says. Never for participants.
 *
 * @param visits 延べ: pairs of person and opening
 * @param distinct 実: persons
 * @param fresh 新規: persons whose first visit ever lies in the period
 * @param watching visits of those who only watched, within {@code visits}
 */
public record Counts(long visits, long distinct, long fresh, long watching) {
    /** Nobody came. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);
}
