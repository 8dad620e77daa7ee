package ibasho.participant;

import ibasho.kernel.Hashes;
import ibasho.kernel.Ids;
import ibasho.protocol.Notice;
import ibasho.protocol.NoticeId;
import ibasho.protocol.SessionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Begins a session, always with a new token (PROMISES 13). Runs inside the write that found the
 * person to be who they say.
 */
final class SessionStart {
    private final Shelves shelves;
    private final Person person;
    private final DeviceHint device;

    SessionStart(Shelves shelves, Person person, DeviceHint device) {
        this.shelves = shelves;
        this.person = person;
        this.device = device;
    }

    /**
     * How this browser is known to have let the person in before: by its mark, by a session it
     * still holds, or not at all ({@code null}).
     */
    @Nullable String knownBy() {
        var mark = knownMark();
        if (mark != null) {
            return Hashes.of(mark);
        }
        var held = heldSession();
        return held != null && held.personId().equals(person.id()) ? "session" : null;
    }

    /**
     * Begins.
     *
     * @param rememberWish only heeded for participants who came in by a way of their own
     */
    NewSession begin(Way way, boolean rememberWish) {
        var known = knownBy() != null;
        var ownWay = way == Way.SECRET || way == Way.PASSKEY;
        var remember = rememberWish && ownWay && !person.staff();
        endHeldSession();
        makeRoom();
        var session = add(way, remember);
        if (!known && way != Way.FIRST_LINK && way != Way.DEMO) {
            tellOfNewDevice(session.id());
        }
        return new NewSession(
                session.token(), session.id(), lifetime(remember), remember, mark(remember));
    }

    private Begun add(Way way, boolean remember) {
        var begun = new Begun(new SessionId(Ids.id()), Ids.token());
        var now = shelves.now();
        var words = DeviceWords.of(device.userAgent());
        var stored =
                new StoredSession(
                        begun.id(),
                        person.id(),
                        way,
                        words,
                        remember,
                        now,
                        now,
                        now.plus(lifetime(remember)));
        shelves.sessions().add(stored, Hashes.of(begun.token()));
        return begun;
    }

    private Duration lifetime(boolean remember) {
        if (person.staff()) {
            return SessionLifetimes.STAFF;
        }
        return remember ? SessionLifetimes.REMEMBERED : SessionLifetimes.NOT_REMEMBERED;
    }

    private @Nullable StoredSession heldSession() {
        var token = device.sessionToken();
        return token == null ? null : shelves.sessions().ofToken(Hashes.of(token));
    }

    private void endHeldSession() {
        var held = heldSession();
        if (held != null) {
            shelves.end(held.id());
        }
    }

    private void makeRoom() {
        shelves.sessions().of(person.id()).stream()
                .skip(SessionLifetimes.MAX_SESSIONS - 1)
                .forEach(oldest -> shelves.end(oldest.id()));
    }

    /** Marks the device only when the person wants to be remembered on it. */
    private @Nullable String mark(boolean remember) {
        var old = knownMark();
        if (!remember && old == null) {
            return null;
        }
        var mark = old == null ? Ids.token() : old;
        shelves.devices().remember(person.id(), Hashes.of(mark), shelves.now());
        return remember ? mark : null;
    }

    private @Nullable String knownMark() {
        var mark = device.deviceToken();
        var known =
                mark != null
                        && shelves.devices().knows(person.id(), Hashes.of(mark), shelves.now());
        return known ? mark : null;
    }

    private void tellOfNewDevice(SessionId about) {
        var words = DeviceWords.of(device.userAgent());
        var notice =
                new Notice(new NoticeId(Ids.id()), Notice.Kind.NEW_DEVICE, words, shelves.now());
        shelves.notices().add(person.id(), about, notice);
        shelves.after().given(person.id(), about, notice);
    }

    private record Begun(SessionId id, String token) {
        @Override
        public String toString() {
            return "Begun[" + id + "]";
        }
    }
}
