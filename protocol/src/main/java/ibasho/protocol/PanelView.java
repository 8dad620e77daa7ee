package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list.
 *
 * @param part as what one is on its roster; {@code null} for those who only plan it
 * @param mayEnter whether one came with the link, so that one may come again
 * @param roster for those who plan it and the ファシリテーター; otherwise empty
 * @param standing for the same people, once it began
 * @param cancelled it did not take place
 */
public record PanelView(
        PanelId panel,
        String title,
        Instant from,
        Instant until,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        boolean cancelled,
        @Nullable PanelPart part,
        boolean mayEnter,
        List<PanelPersonView> roster,
        @Nullable PanelStandingView standing) {}
