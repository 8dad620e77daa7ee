package ibasho.protocol;

import java.time.Duration;

/** Every number that bounds what one person or device may send or cause, with its unit. */
public final class Limits {
    /**
     * Largest WebSocket message we read, in bytes; the least that conformance asks for (RFC 6455).
     */
    public static final int MAX_FRAME_BYTES = 65_536;

    /** Largest frame of most commands, in bytes. */
    public static final int SMALL_FRAME_BYTES = 1_024;

    /** Largest frame of a command that carries text, in bytes. */
    public static final int TEXT_FRAME_BYTES = 16_384;

    /** Largest frame of an offer of voice, in bytes; a browser with eight slots needs 13,000. */
    public static final int OFFER_FRAME_BYTES = 32_768;

    /** Deepest JSON nesting. */
    public static final int MAX_JSON_DEPTH = 16;

    /** Longest number in JSON, in digits. */
    public static final int MAX_NUMBER_DIGITS = 15;

    /** Longest chat line, in grapheme clusters (what a reader counts as characters). */
    public static final int MAX_LINE_GRAPHEMES = 500;

    /** Longest chat line, in UTF-16 units, against stacked combining marks. */
    public static final int MAX_LINE_UNITS = 2_000;

    /** Most texts whose readings are asked for at once. */
    public static final int MAX_READ_TEXTS = 20;

    /** Longest 呼び名, in grapheme clusters. */
    public static final int MAX_NICKNAME_GRAPHEMES = 12;

    /** Shortest あいことば of a participant, in characters (ASVS 6.2). */
    public static final int MIN_PASSPHRASE_CHARS = 10;

    /** Shortest password of staff, in characters. */
    public static final int MIN_PASSWORD_CHARS = 12;

    /** Longest secret, in characters. */
    public static final int MAX_SECRET_CHARS = 128;

    /** Longest sign-in name, in characters. */
    public static final int MAX_SIGN_IN_NAME_CHARS = 40;

    /** Longest idempotency key, in characters. */
    public static final int MAX_KEY_CHARS = 40;

    /** How long an own line may be edited or removed. */
    public static final Duration OWN_LINE_WINDOW = Duration.ofMinutes(5);

    /** In 静かな場: one line of a participant in this time. */
    public static final Duration QUIET_PAUSE = Duration.ofSeconds(30);

    /** How long idempotency keys are kept at least. */
    public static final Duration KEY_MEMORY = Duration.ofHours(24);

    /** How long a seat stays after a lost connection. */
    public static final Duration SEAT_KEPT = Duration.ofMinutes(3);

    /** How long a line of voice waits, silent both ways, for its person to sit down again. */
    public static final Duration VOICE_KEPT = Duration.ofMinutes(1);

    /** How long a socket may stay open without a hello. */
    public static final Duration HELLO_WITHIN = Duration.ofSeconds(10);

    /** Silence after which a peer counts as gone. */
    public static final Duration IDLE_AFTER = Duration.ofSeconds(75);

    /** How often the server pings a silent peer. */
    public static final Duration PING_EVERY = Duration.ofSeconds(25);

    /** Most bytes waiting for one connection before it is closed as too slow. */
    public static final int MAX_OUTBOX_BYTES = 1 << 20;

    /** Most messages waiting for one connection. */
    public static final int MAX_OUTBOX_MESSAGES = 256;

    /** Most sockets of one person at the same time. */
    public static final int MAX_SOCKETS_PER_PERSON = 6;

    /** Most sockets of one address at the same time. */
    public static final int MAX_SOCKETS_PER_ADDRESS = 60;

    /** Frames a second from one socket above which it is closed, whatever is in them. */
    public static final int MAX_FRAMES_PER_SECOND = 1_000;

    /** Bytes a second from one socket above which it is closed, whatever is in them. */
    public static final int MAX_BYTES_PER_SECOND = 1 << 20;

    /** Pings a second from one socket that are answered; more are dropped in silence. */
    public static final int MAX_PONGS_PER_SECOND = 10;

    /** Largest HTTP request body, in bytes. */
    public static final int MAX_BODY_BYTES = 65_536;

    /** Wishes waiting in one room's inbox; full means {@link RefusalCode#BUSY}. */
    public static final int MAX_ROOM_INBOX = 1_024;

    private Limits() {}
}
