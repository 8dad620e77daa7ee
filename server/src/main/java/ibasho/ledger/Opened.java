package ibasho.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What came out of the ledger, after it was on record that it did.
 *
 * @param page {@code null}: nothing stands there
 */
public record Opened(Glass glass, @Nullable Page page) {
    /** One person's page of the ledger. */
    public record Page(String reference, Identity identity) {}
}
