package ibasho.participant;

import ibasho.kernel.Caller;
import ibasho.protocol.Avatar;
import ibasho.protocol.PauseView;
import ibasho.protocol.SelfView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a session, as of now.
 *
 * @param self with empty capabilities: the gateway knows the matrix
 * @param robot whether this is one of the demo's robots
 * @param expiresAt when the session ends whatever happens
 */
public record SessionHolder(Caller caller, SelfView self, boolean robot, Instant expiresAt) {
    /** The same person, whose words rest. */
    public SessionHolder paused(PauseView pause) {
        var paused =
                new SelfView(
                        self.who(),
                        self.nickname(),
                        self.avatar(),
                        self.roles(),
                        self.capabilities(),
                        self.remaining(),
                        self.session(),
                        self.remembered(),
                        self.settings(),
                        pause);
        return new SessionHolder(caller, paused, robot, expiresAt);
    }

    /** The 呼び名, or {@code null} while arriving. */
    public @Nullable String nickname() {
        return self.nickname();
    }

    /** The avatar, or {@code null} while arriving. */
    public @Nullable Avatar avatar() {
        return self.avatar();
    }
}
