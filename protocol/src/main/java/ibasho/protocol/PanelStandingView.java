package ibasho.protocol;

import java.util.List;

/**
 * Whether a session is 成立 (S-4.2.イ): ファシリテーター, 医療, 司法 and 福祉 there for the whole time.
 *
 * @param missing who is not inside now; empty once it is over
 * @param spans when all of them were inside
 * @param whole whether they were for the whole time since it began
 */
public record PanelStandingView(List<PanelPart> missing, List<PanelSpan> spans, boolean whole) {}
