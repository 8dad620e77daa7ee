package ibasho.store;

/**
 * The newest link of a chain, to be kept outside this machine (printed, or mailed once a day): only
 * with it can a chain that was rebuilt as a whole be told from the true one.
 *
 * @param seq how many entries the chain had; 0 for an empty one
 * @param hash hash of that entry, in hexadecimal
 */
public record AuditAnchor(long seq, String hash) {}
