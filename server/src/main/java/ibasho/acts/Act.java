package ibasho.acts;

import ibasho.protocol.ParticipantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param seq its place in the record
 * @param by {@code null} when the program did it by itself
 * @param name such as {@code people.suspend}
 * @param about id of whom or what it was done to
 * @param details short facts
 */
public record Act(
        long seq,
        Instant at,
        @Nullable ParticipantId by,
        String name,
        @Nullable String about,
        Map<String, String> details) {}
