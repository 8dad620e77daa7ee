package ibasho.casework;

import ibasho.protocol.CaseGlassId;
import ibasho.protocol.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A 管理者 asked to read the records of a person.
 *
 * @param until when it closes again; {@code null} until a second person agreed
 */
public record CaseGlass(
        CaseGlassId id,
        ParticipantId person,
        ParticipantId by,
        Instant at,
        String why,
        @Nullable ParticipantId confirmedBy,
        @Nullable Instant until) {}
