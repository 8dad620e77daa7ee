package ibasho.store;

/** A sealed field does not open: moved, changed, or sealed with keys that are gone. */
public final class SealBroken extends StoreException {
    SealBroken(String table, String row, String column) {
        super("sealed field: " + table + "." + column + " of " + row + " does not open", null);
    }
}
