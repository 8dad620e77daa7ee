package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a consultation, as 管理者 and 相談員 see it (consult-07).
 *
 * @param takenBy the 相談員 who took it on
 * @param wished what was wished; {@code null} for 管理者, who see that somebody waits and since when
 */
public record ConsultWaitView(
        WishId wish,
        ParticipantId person,
        @Nullable String nickname,
        Instant since,
        @Nullable ParticipantId takenBy,
        @Nullable String takenByName,
        @Nullable Instant promisedAt,
        @Nullable ConsultWished wished) {}
