package ibasho.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may read without signing in ({@code GET /api/public}): never who or how many are
 * inside (site-03).
 *
 * @param contact where to ask about coming here; {@code null} when the settings name none
 */
public record PublicView(
        String spaceName,
        @Nullable SpaceContact contact,
        DoorView door,
        List<InfoCard> cards,
        Rules rules,
        boolean demo) {}
