package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One's own wish to consult, for the person alone. No place in a row, no length of it.
 *
 * @param medium {@code null} when there is no wish
 * @param words own words with the wish; may be empty
 * @param reached whether a 相談員 on duty is told
 * @param busy every 相談員 on duty is in another talk
 * @param by 呼び名 of the 相談員 who took it on
 * @param promisedAt when they said they would come
 * @param note what they wrote; may be empty
 * @param room where to come in, once it is open
 * @param voice whether talking by voice can be wished for here
 * @param keepDays how long the words of a talk stay afterwards; 0: not at all
 */
public record ConsultOwnView(
        ConsultState state,
        @Nullable ConsultMedium medium,
        @Nullable ConsultTime when,
        String words,
        boolean reached,
        boolean busy,
        @Nullable String by,
        @Nullable Instant promisedAt,
        String note,
        @Nullable SideRoomId room,
        boolean voice,
        int keepDays) {}
