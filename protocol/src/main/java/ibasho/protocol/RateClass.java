package ibasho.protocol;

import java.time.Duration;

/** How often one person may ask for things of one kind. The bucket refills evenly. */
public enum RateClass {
    /** Rare or costly: sign-in matters, staff forms. */
    CARE(20, Duration.ofMinutes(1)),
    /** Chat lines, edits, phrases. */
    CHAT(20, Duration.ofSeconds(20)),
    /** Reactions. */
    REACTION(30, Duration.ofSeconds(20)),
    /** Steps and seats; a surplus step is dropped in silence. */
    MOVE(20, Duration.ofSeconds(2)),
    /** Readings above kanji, many texts at once. */
    READING(20, Duration.ofSeconds(40)),
    /** つらい and what staff do about it: more than anybody presses. */
    HELP(600, Duration.ofMinutes(1)),
    /** What nobody does often: opening the ledger in danger of life. */
    GRAVE(5, Duration.ofMinutes(10)),
    /** Lists that staff read while they work; they are read again whenever something changed. */
    DESK(300, Duration.ofMinutes(1)),
    /** The button of one's microphone: more than anybody presses. */
    VOICE(600, Duration.ofMinutes(1)),
    /** Connecting a voice. */
    VOICE_JOIN(6, Duration.ofMinutes(1)),
    /** Pings, reads, entering. */
    LIGHT(60, Duration.ofMinutes(1));

    private final int burst;
    private final Duration refill;

    RateClass(int burst, Duration refill) {
        this.burst = burst;
        this.refill = refill;
    }

    /** How many at once after a rest. */
    public int burst() {
        return burst;
    }

    /** How long an empty bucket needs until it is full. */
    public Duration refill() {
        return refill;
    }
}
