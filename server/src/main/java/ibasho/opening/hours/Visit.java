package ibasho.opening.hours;

import ibasho.protocol.OpeningId;
import ibasho.protocol.ParticipantId;
import java.time.LocalDate;

/**
 * One pair of person and opening.
 *
 * @param watching whether the person did nothing but watch
 * @param first whether it was the person's first visit ever
 */
record Visit(
        OpeningId opening, ParticipantId person, LocalDate date, boolean watching, boolean first) {}
