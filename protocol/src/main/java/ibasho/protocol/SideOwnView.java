package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side room that one belongs to oneself.
 *
 * @param endedAt the talk is over, and its words are kept for a while
 */
public record SideOwnView(
        SideRoomId room,
        SidePart part,
        Instant since,
        @Nullable Instant endedAt,
        List<SidePersonView> people) {}
