package ibasho.room;

import ibasho.chat.LineFacts;
import ibasho.protocol.SpaceId;

/**
 * Hears of lines after they were stored and told. Called on the room's executor: must hand the work
 * on and return at once, and never throw. Whatever it finds, the line stays as it is.
 */
public interface LineWatch {
    /** Nobody watches. */
    LineWatch NOBODY = _ -> {};

    /** A line was said, or reworded. */
    void said(Watched line);

    /**
     * A line, as it was said.
     *
     * @param words the sequence of this wording
     * @param contactConfirmed it was sent although it may look like a contact
     * @param byStaff somebody with a staff badge said it
     */
    record Watched(
            SpaceId space,
            LineFacts line,
            long words,
            String text,
            boolean contactConfirmed,
            boolean byStaff) {}
}
