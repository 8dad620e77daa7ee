package ibasho.store;

import org.jspecify.annotations.Nullable;

/** The key that opens sealed fields is missing, wrong, or lies in a place it must not. */
public final class KeyUnusable extends StoreException {
    KeyUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
