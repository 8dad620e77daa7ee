package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session, for those inside. Nothing here could say whom the matter is about (panel-02).
 *
 * @param facts the matter, without names
 * @param people the roster; those in the waiting room are shown as waiting to the ファシリテーター only
 * @param standing for the ファシリテーター and the 相談員; otherwise {@code null}
 */
public record PanelRoomView(
        PanelId panel,
        String title,
        Instant from,
        Instant until,
        @Nullable Instant begunAt,
        String facts,
        String question,
        List<PanelPersonView> people,
        @Nullable PanelStandingView standing) {}
