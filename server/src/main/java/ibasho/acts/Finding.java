package ibasho.acts;

import ibasho.protocol.AuditFlaw;
import org.jspecify.annotations.Nullable;

/**
 * What checking the record found.
 *
 * @param entries how many fit
 * @param why {@code null} when the record is whole; else why the next one does not fit
 */
public record Finding(long entries, @Nullable AuditFlaw why) {}
