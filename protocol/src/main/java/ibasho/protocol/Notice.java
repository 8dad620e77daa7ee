package ibasho.protocol;

import java.time.Instant;

/**
 * A quiet note to one person.
 *
 * @param device what we know of the device in plain words, such as "Android の Chrome"
 */
public record Notice(NoticeId id, Kind kind, String device, Instant at) {
    /** What happened. */
    public enum Kind {
        /** A device signed in that was not known before (acct-11). */
        NEW_DEVICE,
        /** The secret was changed. */
        SECRET_CHANGED
    }
}
