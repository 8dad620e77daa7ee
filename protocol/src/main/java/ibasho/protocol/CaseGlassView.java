package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A 管理者 asks to read the case records of a person.
 *
 * @param confirmedBy 呼び名 of the second person; without one nothing opens
 * @param until when it closes again; {@code null} until it is confirmed
 */
public record CaseGlassView(
        CaseGlassId glass,
        ParticipantId person,
        @Nullable String nickname,
        ParticipantId by,
        @Nullable String byName,
        Instant at,
        String why,
        @Nullable String confirmedBy,
        @Nullable Instant until) {}
