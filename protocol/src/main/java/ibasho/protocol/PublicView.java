package ibasho.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may read without signing in ({@code GET /api/public}): never who or how many are
 * inside (site-03).
 *
 * @param openings at most the next twelve, cancelled and changed ones among them
 * @param contact where to ask about coming here; {@code null} when the settings name none
 */
public record PublicView(
        String spaceName,
        @Nullable SpaceContact contact,
        DoorView door,
        List<PublicOpening> openings,
        List<InfoCard> cards,
        Rules rules,
        boolean demo) {}
