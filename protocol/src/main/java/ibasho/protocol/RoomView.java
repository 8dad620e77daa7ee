package ibasho.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room as one person may see it on entering.
 *
 * @param epoch names the log; another epoch means another log, start afresh
 * @param seq the newest sequence when this was taken
 * @param presenceMode one's own 過ごし方
 * @param avatars the visible people, oneself included unless watching
 * @param watchers staff only; {@code null} for everybody else
 * @param lines what this person may read: for participants from their own entry on (Q13)
 * @param duty who is on duty now
 * @param lookedAt who of staff looks in without being seen
 * @param slow 場を静かに: words come slowly
 * @param voice whether this server carries voices; who is in voice follows as an event
 */
public record RoomView(
        RoomId room,
        String name,
        String epoch,
        long seq,
        FloorPlan floorPlan,
        PresenceMode presenceMode,
        List<AvatarView> avatars,
        @Nullable List<WatcherView> watchers,
        List<Line> lines,
        DutyView duty,
        Looking lookedAt,
        boolean slow,
        boolean voice) {}
