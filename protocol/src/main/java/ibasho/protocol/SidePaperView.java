package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper on the table of a side room.
 *
 * @param nickname 呼び名 of who laid it down
 * @param text what is written on it; {@code null} for a card
 * @param card the card as it is now; {@code null} when staff took it out of the 情報コーナー, and for all
 *     other papers
 */
public record SidePaperView(
        SidePaperId paper,
        SidePaperKind kind,
        ParticipantId by,
        @Nullable String nickname,
        Instant at,
        @Nullable String text,
        @Nullable InfoCardText card) {}
