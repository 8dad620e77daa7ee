package ibasho.boot;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import ibasho.staff.News;
import java.util.Set;

/**
 * The desks are put up before the gateway that carries their news: until it is there, nobody is
 * connected who could hear any. Thread-safe.
 */
final class LateNews implements News {
    private volatile News carrier = News.NOBODY_THERE;

    /** From now on news leaves this way. */
    void leaveBy(News gateway) {
        carrier = gateway;
    }

    @Override
    public boolean hasPage(ParticipantId who) {
        return carrier.hasPage(who);
    }

    @Override
    public void tellPerson(SpaceId space, ParticipantId who, ServerMessage message) {
        carrier.tellPerson(space, who, message);
    }

    @Override
    public void tellStaff(SpaceId space, Set<String> columns, ServerMessage message) {
        carrier.tellStaff(space, columns, message);
    }
}
