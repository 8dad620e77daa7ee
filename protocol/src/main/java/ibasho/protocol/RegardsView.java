package ibasho.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff bear in mind about one person.
 *
 * @param inside the person is inside now
 * @param apart those the person had better not meet
 */
public record RegardsView(
        ParticipantId person,
        @Nullable String nickname,
        boolean inside,
        List<RegardView> regards,
        List<PairView> apart) {}
