package ibasho.voice;

/**
 * What a room needs to carry voices. Thread-safe; nothing here blocks.
 *
 * @param slots how many voices one listener can hear at once
 */
public record VoiceParts(MediaEngine engine, int slots, Relays relays) {}
