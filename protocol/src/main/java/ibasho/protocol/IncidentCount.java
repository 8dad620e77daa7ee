package ibasho.protocol;

/** How many incidents of a kind there were in this fiscal year; drills are not counted. */
public record IncidentCount(IncidentKind kind, int count) {}
