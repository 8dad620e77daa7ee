package ibasho.participant;

import ibasho.protocol.Limits;
import java.time.Duration;

/** How long things last that open a door. Documented in docs/signing-in.md. */
public final class SessionLifetimes {
    /** A participant who chose to be remembered on the device. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    /** A participant who did not: at most one long opening. */
    public static final Duration NOT_REMEMBERED = Duration.ofHours(12);

    /** Staff, whatever they do. */
    public static final Duration STAFF = Duration.ofHours(12);

    /** Staff who make no wish for this long are signed out. */
    public static final Duration STAFF_IDLE = Duration.ofMinutes(30);

    /** How long a device that was remembered counts as known. */
    public static final Duration DEVICE_MARK = Duration.ofDays(365);

    /** How long a link from staff opens. */
    public static final Duration INVITATION = Duration.ofDays(7);

    /** How long a link sent by mail opens. */
    public static final Duration RESET = Duration.ofHours(24);

    /** How long the browser may take to bring a passkey. */
    public static final Duration PASSKEY_CHALLENGE = Duration.ofMinutes(5);

    /** Ways in may only be exchanged this long after signing in. */
    public static final Duration FRESH_SIGN_IN = Duration.ofMinutes(15);

    /** How often a session's last use is written down at most. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** Most sessions of one person; the oldest gives way. */
    static final int MAX_SESSIONS = 2 * Limits.MAX_SOCKETS_PER_PERSON;

    private SessionLifetimes() {}
}
