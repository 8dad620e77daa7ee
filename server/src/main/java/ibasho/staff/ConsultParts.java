package ibasho.staff;

import ibasho.info.InfoCards;
import ibasho.participant.Registration;
import ibasho.protocol.DutyView;
import ibasho.protocol.ParticipantId;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.Waiting;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What consultations are put together from.
 *
 * @param duty who is on duty now; never blocks
 * @param connected whether somebody, participants too, has a page open; never blocks
 * @param doorIsOver whether no opening is on now; never blocks
 */
public record ConsultParts(
        Waiting waiting,
        SideRooms rooms,
        Registration registration,
        Supplier<DutyView> duty,
        Predicate<ParticipantId> connected,
        Supplier<Boolean> doorIsOver,
        News news,
        Calling calls,
        InfoCards cards) {}
