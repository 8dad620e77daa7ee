package ibasho.voice;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody inside a room, as far as voices are concerned.
 *
 * @param table where they sit; {@code null}: nowhere, or at a place where it is quiet
 * @param inVoice whether they came into voice themselves; nobody can do that for them
 * @param rests whether their voice rests: お休み, or paused by staff
 */
public record Sitter(ParticipantId who, @Nullable PlaceId table, boolean inVoice, boolean rests) {

    /** Whether they may hear others and be heard at all. */
    boolean takesPart() {
        return inVoice && table != null;
    }
}
