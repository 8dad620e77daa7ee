package ibasho.protocol;

import java.time.Instant;

/** What stands above the text of a case record: when, how, and what it was about. */
public record CaseHead(Instant from, Instant to, CaseMedium medium, CaseKind kind) {}
