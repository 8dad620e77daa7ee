package ibasho.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be opened, or cannot promise that what is saved stays saved. */
public final class DatabaseUnusable extends StoreException {
    DatabaseUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
