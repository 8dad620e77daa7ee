package ibasho.staff;

import ibasho.panel.Panels;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import java.util.function.Predicate;

/**
 * What the expert panel is put together from.
 *
 * @param connected whether somebody has a page open; never blocks
 */
public record PanelParts(
        Panels panels, Registration registration, Predicate<ParticipantId> connected, News news) {}
