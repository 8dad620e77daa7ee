package ibasho.staff;

import ibasho.care.line.BackLine;
import ibasho.care.line.PrivateLines;
import ibasho.participant.Registration;
import java.time.InstantSource;

/**
 * What the private line and the back line are put together from.
 *
 * @param care whoever has called is no longer left in peace
 * @param modes who is on そっと
 */
public record LineParts(
        PrivateLines lines,
        BackLine back,
        CareParts care,
        PresenceModes modes,
        Registration registration,
        News news,
        InstantSource clock) {}
