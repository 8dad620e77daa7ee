package ibasho.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in force now.
 *
 * @param slow 場を静かに is on
 * @param exclusions those in force and those that wait for a second person
 */
public record SteerStateView(
        boolean slow, List<Paused> paused, List<EndedToday> ended, List<ExclusionView> exclusions) {
    /** Somebody whose words rest. */
    public record Paused(
            ParticipantId person,
            @Nullable String name,
            @Nullable Instant textUntil,
            @Nullable Instant voiceUntil) {}

    /** Somebody who went home for this opening. */
    public record EndedToday(ParticipantId person, @Nullable String name, Instant at) {}
}
