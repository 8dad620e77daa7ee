package ibasho.protocol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rule that stands with each wish: how large, how often, who may, and when.
 *
 * <p>{@link CommandRegistry} collects these; there is no wish without one, and a test compares the
 * capabilities with {@code privilege-matrix.csv}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Command {
    /** Marks a wish that every signed-in person may make, such as saying hello. */
    String EVERYONE = "*";

    /** Row id of {@code privilege-matrix.csv}, or {@link #EVERYONE}. */
    String capability();

    /** Which bucket pays for it. */
    RateClass rate();

    /** Largest whole frame, in bytes of UTF-8. */
    int maxBytes() default Limits.SMALL_FRAME_BYTES;

    /** Whether somebody who has not finished arriving (see {@link WelcomeStep}) may ask. */
    boolean whileArriving() default false;
}
