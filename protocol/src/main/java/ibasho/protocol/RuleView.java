package ibasho.protocol;

/**
 * A rule as stored.
 *
 * @param version to send back with a change
 */
public record RuleView(RuleId id, RuleText text, long version) {}
