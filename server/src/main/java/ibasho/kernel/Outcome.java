package ibasho.kernel;

import ibasho.protocol.RefusalCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of a wish: done, or refused by a rule. Bugs are thrown, never put in here.
 *
 * @param <T> what a done wish brings
 */
public sealed interface Outcome<T extends @Nullable Object> {
    /** It was done. */
    record Done<T extends @Nullable Object>(T value) implements Outcome<T> {}

    /** A rule said no. */
    record Refused<T extends @Nullable Object>(Refusal why) implements Outcome<T> {}

    /** Done, with a value. */
    static <T extends @Nullable Object> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused, without numbers. */
    static <T extends @Nullable Object> Outcome<T> refused(RefusalCode code) {
        return new Refused<>(Refusal.of(code));
    }

    /** Refused, for a reason made elsewhere. */
    static <T extends @Nullable Object> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** The same outcome with another value. */
    default <U extends @Nullable Object> Outcome<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    /** The next step, if this one was done. */
    default <U extends @Nullable Object> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }
}
