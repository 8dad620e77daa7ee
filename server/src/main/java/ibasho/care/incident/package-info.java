/**
 * The incident register (事故・ヒヤリ, X-8, O-4.2.キ): what happened, its time line, until when whom it
 * must be reported to.
 *
 * <p>Start at {@link ibasho.care.incident.Incidents}. {@link ibasho.care.incident.ReportTimes} says
 * when reports are due. A drill stays a drill and is never counted.
 */
@NullMarked
package ibasho.care.incident;

import org.jspecify.annotations.NullMarked;
