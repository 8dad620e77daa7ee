package ibasho.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of the rules that somebody accepted.
 *
 * @param nickname {@code null} before one was chosen
 * @param version 0 before the first was accepted
 */
public record RulesAcceptance(
        ParticipantId who,
        @Nullable String nickname,
        boolean staff,
        int version,
        @Nullable Instant at) {}
