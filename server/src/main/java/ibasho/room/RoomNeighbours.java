package ibasho.room;

import ibasho.protocol.ParticipantId;
import ibasho.voice.VoiceParts;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a room asks while it works. Thread-safe; nothing here blocks.
 *
 * @param apart whom somebody has hidden for themselves
 * @param watch who hears of lines once they are stored
 * @param comings who hears of those who come and go
 * @param voice who carries voices; {@code null}: nobody does here
 */
public record RoomNeighbours(
        Function<ParticipantId, Set<ParticipantId>> apart,
        LineWatch watch,
        Comings comings,
        @Nullable VoiceParts voice) {
    /** Nobody hides anybody and nobody watches. */
    public static final RoomNeighbours NONE = new RoomNeighbours(_ -> Set.of(), LineWatch.NOBODY);

    /** Where nobody listens to comings and goings. */
    public RoomNeighbours(Function<ParticipantId, Set<ParticipantId>> apart, LineWatch watch) {
        this(apart, watch, Comings.NOBODY, null);
    }

    /** Whether {@code who} has hidden {@code other} for themselves. */
    boolean hides(ParticipantId who, ParticipantId other) {
        return apart.apply(who).contains(other);
    }
}
