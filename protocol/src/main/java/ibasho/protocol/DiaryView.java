package ibasho.protocol;

import java.util.List;

/**
 * A diary as it is now.
 *
 * @param hours the facts it stands on
 * @param draft the facts in sentences, one line each; computed, never typed. Of a signed version:
 *     as they stood when it was signed
 * @param text of the newest version; empty texts when there is none
 * @param version of {@code text}, 0 when nothing was written yet
 * @param signed whether the newest version is signed off
 * @param signable whether a 管理者 may sign it off now: the opening is over and this is not signed
 * @param versions all of them, oldest first
 */
public record DiaryView(
        HeldOpening hours,
        List<String> draft,
        DiaryText text,
        long version,
        boolean signed,
        boolean signable,
        List<DiaryVersion> versions) {}
