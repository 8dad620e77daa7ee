package ibasho.gateway;

import ibasho.gateway.http.FrontDesk;
import ibasho.kernel.PrivilegeMatrix;
import ibasho.opening.duty.Reach;
import ibasho.protocol.DoorView;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * All that a session asks of the house. Every part is thread-safe.
 *
 * @param reach hears which staff have a page open
 * @param door what the door is like now; never blocks
 */
public record Reception(
        FrontDesk frontDesk,
        Desks desks,
        Rooms rooms,
        PrivilegeMatrix matrix,
        PersonRates rates,
        Reach reach,
        Supplier<DoorView> door,
        InstantSource clock,
        GatewayMeters meters) {}
