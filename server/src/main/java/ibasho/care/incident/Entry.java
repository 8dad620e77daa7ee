package ibasho.care.incident;

import ibasho.protocol.IncidentEntryKind;
import ibasho.protocol.ParticipantId;
import java.time.Instant;

/**
 * One entry of a time line.
 *
 * @param at when it happened
 * @param writtenAt when it was written down
 */
public record Entry(
        Instant at, Instant writtenAt, ParticipantId by, IncidentEntryKind kind, String text) {}
