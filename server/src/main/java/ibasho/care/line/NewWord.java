package ibasho.care.line;

import ibasho.protocol.NoteTemplate;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A word that somebody wishes to say.
 *
 * @param key the same for each try
 */
public record NewWord(
        SpaceId space,
        ParticipantId person,
        ParticipantId by,
        String key,
        String text,
        @Nullable NoteTemplate template,
        @Nullable String quietReason) {

    /** A word of the person. */
    public static NewWord ofPerson(SpaceId space, ParticipantId person, String key, String text) {
        return new NewWord(space, person, person, key, text, null, null);
    }

    boolean isFromStaff() {
        return !by.equals(person);
    }

    NewWord with(String words, @Nullable String reason) {
        return new NewWord(space, person, by, key, words, template, reason);
    }
}
