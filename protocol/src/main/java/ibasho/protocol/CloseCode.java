package ibasho.protocol;

/** Why a socket closes (RFC 6455 §7.4). One table for server, client and documents. */
public enum CloseCode {
    /** Both sides are done. */
    NORMAL(1000, false),
    /** The server restarts; come back after the announced pause. */
    GOING_AWAY(1001, true),
    /** A frame broke RFC 6455. */
    PROTOCOL_ERROR(1002, true),
    /** A binary frame; we speak text only. */
    NOT_TEXT(1003, false),
    /** Text that is not UTF-8. */
    NOT_UTF8(1007, false),
    /** A message over {@link Limits#MAX_FRAME_BYTES}. */
    TOO_LONG(1009, false),
    /** We have a bug; it is in our log. */
    OUR_FAULT(1011, true),
    /** A frame so broken that no number could be read to answer it. */
    BAD_FRAME(4400, false),
    /** Signed out here or elsewhere, suspended, or the session ran out. */
    SIGNED_OUT(4401, false),
    /** No hello in time. */
    HELLO_TOO_LATE(4408, true),
    /** So many frames that even refusing them would cost others. */
    FLOOD(4429, true),
    /** This connection reads too slowly; resume and nothing is lost. */
    TOO_SLOW(4430, true),
    /** Nothing heard for too long. */
    SILENT(4431, true),
    /** One person has too many sockets; the oldest closes. */
    TOO_MANY_TABS(4432, false);

    private final int number;
    private final boolean comeBack;

    CloseCode(int number, boolean comeBack) {
        this.number = number;
        this.comeBack = comeBack;
    }

    /** The status code on the wire. */
    public int number() {
        return number;
    }

    /** Whether a client should reconnect by itself. */
    public boolean comeBack() {
        return comeBack;
    }
}
