package ibasho.mail;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the mail server, and who the letters are from.
 *
 * @param user {@code null} when the server asks for none
 * @param from sender's address
 * @param fromName shown beside it; neutral
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        String fromName) {

    /** How the connection is kept private. */
    public enum Security {
        /** Plain: for a server on the same host only. */
        NONE,
        /** Begins plain and must turn to TLS. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    @Override
    public String toString() {
        return "MailSettings[" + security + "]";
    }
}
