package ibasho.staff;

import ibasho.care.CareBook;
import ibasho.care.line.BackLine;
import ibasho.care.line.PrivateLines;
import ibasho.participant.Registration;

/**
 * What the private line and the back line are put together from.
 *
 * @param care whoever has called is no longer left in peace
 * @param modes who is on そっと
 */
public record LineParts(
        PrivateLines lines,
        BackLine back,
        CareBook care,
        PresenceModes modes,
        Registration registration,
        News news) {}
