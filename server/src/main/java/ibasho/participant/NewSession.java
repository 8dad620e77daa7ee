package ibasho.participant;

import ibasho.protocol.SessionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session that has just begun. The tokens exist here and in the browser only.
 *
 * @param token value for the session cookie
 * @param lifetime after which the session ends whatever happens
 * @param remember true: the cookie outlives the browser ({@code Max-Age} = lifetime); false: it
 *     goes with it
 * @param deviceToken value for the device cookie ({@code Max-Age} = {@link
 *     SessionLifetimes#DEVICE_MARK}); {@code null}: leave what the browser has. Only given when the
 *     person chose to be remembered
 */
public record NewSession(
        String token,
        SessionId id,
        Duration lifetime,
        boolean remember,
        @Nullable String deviceToken)
        implements SignInReply {
    @Override
    public String toString() {
        return "NewSession[" + id + "]";
    }
}
