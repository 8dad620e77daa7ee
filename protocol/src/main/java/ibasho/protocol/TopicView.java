package ibasho.protocol;

/**
 * The 話のたね that lies on the table of the whole room.
 *
 * @param round counts what was laid there; a vote belongs to one round
 * @param byStaff staff laid it there
 * @param votes how many find it good; nobody learns who
 */
public record TopicView(TopicId topic, long round, String text, boolean byStaff, long votes) {}
