package ibasho.protocol;

/**
 * Somebody at a table who came into voice: they hear, and may be heard.
 *
 * @param mic whether their microphone is on
 * @param hand 「次いいですか」
 */
public record VoicePerson(ParticipantId who, boolean mic, boolean hand) {}
