package ibasho.sideroom;

import java.time.Duration;

/**
 * How long the words of a talk stay after its end; said in the side room in so many words.
 *
 * @param days in any case; 0: not at all
 * @param wishedDays when the person wishes it; 0: nobody can
 */
public record Keeping(int days, int wishedDays) {
    /** Nothing stays, unless the person wishes it: then as long as the words of the room. */
    public static final Keeping USUAL = new Keeping(0, 14);

    Duration after(Talk talk) {
        return Duration.ofDays(talk.keepWished() ? Math.max(days, wishedDays) : talk.keepDays());
    }
}
