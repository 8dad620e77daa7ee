package ibasho.store;

/** A newer program has already written to this database. Nothing was touched. */
public final class DatabaseTooNew extends StoreException {
    DatabaseTooNew(String found, String known) {
        super(
                "database schema version: "
                        + found
                        + " (expected: "
                        + known
                        + " or older; start the newer program, or restore the backup made before"
                        + " its first start)",
                null);
    }
}
