package ibasho.store;

import org.jspecify.annotations.Nullable;

/**
 * A group of works was not kept, or nobody can say that it was: never tell "saved" for it. The
 * store reconnects by itself.
 */
public final class StoreFailed extends StoreException {
    StoreFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
