package ibasho.protocol;

import java.util.List;

/**
 * What anybody may read without signing in ({@code GET /api/public}): never who or how many are
 * inside (site-03).
 */
public record PublicView(
        String spaceName, DoorView door, List<InfoCard> cards, Rules rules, boolean demo) {}
