package ibasho.staff;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Rings the devices and mail boxes of people who work here, without saying what it is about. */
@FunctionalInterface
public interface Calling {
    /** Calls these people; with nobody named, all who can be on duty. Never blocks. */
    CompletableFuture<?> call(SpaceId space, Set<ParticipantId> people);
}
