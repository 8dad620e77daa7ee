package ibasho.store;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked. The message is one line without stored values. */
public abstract sealed class StoreException extends RuntimeException
        permits StoreBusy, StoreFailed, DatabaseTooNew, DatabaseUnusable, KeyUnusable, SealBroken {

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
