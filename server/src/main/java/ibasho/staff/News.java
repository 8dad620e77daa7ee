package ibasho.staff;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SpaceId;
import java.util.Set;

/**
 * How a desk tells those who are connected now; whoever is not, reads it later from the store.
 * Thread-safe, never blocks, never throws; tell only what is already on the disk.
 */
public interface News {
    /** Nobody is connected: for processes without a gateway. */
    News NOBODY_THERE =
            new News() {
                @Override
                public void tellPerson(SpaceId space, ParticipantId who, ServerMessage message) {}

                @Override
                public void tellStaff(SpaceId space, Set<String> columns, ServerMessage message) {}
            };

    /** Whether this person has a page open now. */
    default boolean hasPage(ParticipantId who) {
        return false;
    }

    /** Tells every page that this person has open, and nobody else. */
    void tellPerson(SpaceId space, ParticipantId who, ServerMessage message);

    /**
     * Tells every open page of those who hold, at this moment, a role of these columns.
     *
     * @param columns columns of the privilege matrix, like {@code M} and {@code W}
     */
    void tellStaff(SpaceId space, Set<String> columns, ServerMessage message);
}
