package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roster of a panel session.
 *
 * @param hand whether their hand is up
 * @param turnSince since when it is their turn; {@code null} if it is not
 */
public record PanelPersonView(
        ParticipantId who,
        @Nullable String nickname,
        PanelPart part,
        PanelWhere where,
        boolean hand,
        @Nullable Instant turnSince) {}
