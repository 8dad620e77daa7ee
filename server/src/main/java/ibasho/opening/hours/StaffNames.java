package ibasho.opening.hours;

import ibasho.protocol.ParticipantId;
import java.util.Map;

/** The display names of those who work here; this package cannot know them itself. */
public record StaffNames(Map<ParticipantId, String> names) {
    private static final String SOMEBODY = "スタッフ";

    /** The name, or a word for somebody whose name is not known any more. */
    String of(ParticipantId person) {
        return names.getOrDefault(person, SOMEBODY);
    }
}
