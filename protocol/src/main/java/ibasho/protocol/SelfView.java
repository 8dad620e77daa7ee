package ibasho.protocol;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Oneself.
 *
 * @param nickname {@code null} until chosen
 * @param capabilities row ids of the privilege matrix this person may try; the client shows only
 *     what works
 * @param remaining what is left to do before the room, in order
 * @param remembered whether the person chose to be remembered on this device; if not, nothing of
 *     theirs may stay on it
 * @param settings how they like things shown and heard, on every device; {@code null} until
 *     something was chosen, and then what the device itself shows counts
 * @param speakingPause お休み that lasts now; {@code null} if there is none
 */
public record SelfView(
        ParticipantId who,
        @Nullable String nickname,
        @Nullable Avatar avatar,
        Set<Role> roles,
        Set<String> capabilities,
        List<WelcomeStep> remaining,
        SessionId session,
        boolean remembered,
        @Nullable PersonalSettings settings,
        @Nullable PauseView speakingPause) {}
