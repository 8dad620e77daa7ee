package ibasho.store;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done. Ids and numbers only: never a name, a contact or a spoken line.
 *
 * @param by who did it; {@code null} when the program did it by itself
 * @param act what was done, such as {@code people.suspend}
 * @param about id of whom or what it was done to
 * @param details short facts, such as {@code role} → {@code MANAGER}
 */
public record AuditEntry(
        SpaceId space,
        @Nullable ParticipantId by,
        String act,
        @Nullable String about,
        Map<String, String> details) {

    /** Longest value of a detail, in UTF-16 units: enough for ids, not for stories. */
    public static final int MAX_DETAIL_CHARS = 200;

    private static final Pattern WORD = Pattern.compile("[a-zA-Z][a-zA-Z0-9._-]{0,59}");

    /** Refuses what cannot be an act or a fact; that is a bug of the caller. */
    public AuditEntry {
        details = Map.copyOf(details);
        requireWord(act);
        details.forEach(AuditEntry::requireFact);
    }

    private static void requireFact(String key, String value) {
        requireWord(key);
        if (value.length() > MAX_DETAIL_CHARS) {
            throw new IllegalArgumentException(
                    key + ": " + value.length() + " chars (expected: <= " + MAX_DETAIL_CHARS + ")");
        }
    }

    private static void requireWord(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("audit word: " + word + " (expected: " + WORD + ")");
        }
    }
}
