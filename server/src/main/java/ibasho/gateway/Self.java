package ibasho.gateway;

import ibasho.kernel.Caller;
import ibasho.kernel.PrivilegeMatrix;
import ibasho.participant.SessionHolder;
import ibasho.protocol.SelfView;
import ibasho.room.Visitor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The person behind a socket, as of one moment, in the three forms others ask for. Immutable. */
record Self(SessionHolder holder) {
    /** For desks and rules. */
    Caller caller() {
        return holder.caller();
    }

    /** For a room; {@code null} while something is still to be chosen. */
    @Nullable Visitor visitor() {
        var nickname = holder.nickname();
        var avatar = holder.avatar();
        return nickname == null || avatar == null
                ? null
                : new Visitor(caller().who(), nickname, avatar, caller().roles(), holder.robot());
    }

    /** For the person's own screen, with what they may try. */
    SelfView view(PrivilegeMatrix matrix) {
        var self = holder.self();
        return new SelfView(
                self.who(),
                self.nickname(),
                self.avatar(),
                self.roles(),
                matrix.capabilitiesOf(self.roles()),
                self.remaining(),
                self.session(),
                self.remembered(),
                self.settings(),
                self.speakingPause());
    }

    /** How long the session still lasts by itself. */
    Duration left(Instant now) {
        return Duration.between(now, holder.expiresAt());
    }
}
