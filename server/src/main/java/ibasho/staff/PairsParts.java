package ibasho.staff;

import ibasho.moderation.pairs.Pairs;
import ibasho.moderation.pairs.Regards;
import ibasho.participant.Registration;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * What staff bear in mind, and who is inside.
 *
 * @param inside who is inside now; nobody where there is no room
 */
public record PairsParts(
        SpaceId space,
        Pairs pairs,
        Regards regards,
        Registration registration,
        Function<SpaceId, CompletionStage<Set<ParticipantId>>> inside,
        News news) {}
