package ibasho.participant;

import ibasho.protocol.Notice;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What listeners must hear once a write is on the disk. Confined to that write. */
final class Aftermath {
    private final Set<SessionId> ended = new LinkedHashSet<>();
    private final Set<ParticipantId> changed = new LinkedHashSet<>();
    private final List<Given> notices = new ArrayList<>();

    void ended(SessionId session) {
        ended.add(session);
    }

    void changed(ParticipantId person) {
        changed.add(person);
    }

    void given(ParticipantId to, SessionId about, Notice notice) {
        notices.add(new Given(to, about, notice));
    }

    /** Ends before changes: whoever is out need not be told anything else. */
    void tell(SessionListener listener) {
        if (!ended.isEmpty()) {
            listener.sessionsEnded(Set.copyOf(ended));
        }
        changed.forEach(listener::personChanged);
        notices.forEach(given -> listener.noticeGiven(given.to(), given.about(), given.notice()));
    }

    private record Given(ParticipantId to, SessionId about, Notice notice) {}
}
