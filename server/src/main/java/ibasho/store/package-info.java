/**
 * Floor 2: the durable ground. One database, one writer, whole groups of works per fsync.
 *
 * <p>Start at {@link ibasho.store.Database}; {@link ibasho.store.Writer} is where "saved" is
 * decided. {@link ibasho.store.FieldCipher} seals what must not lie readable on a disk, {@link
 * ibasho.store.AuditLog} keeps what must not be forgotten.
 *
 * <p>Migrations: portable SQL lies flat in {@code db/migration}, with {@code ${blob}} and {@code
 * ${identity}} where the engines differ; what only one engine understands lies in {@code
 * db/engine/<engine>} under a sub-version of the file it belongs to ({@code V1_1} after {@code
 * V1}). Times are epoch milliseconds in {@code bigint}, days are ISO text, every table about a 居場所
 * has {@code space_id}. No deferred constraints: a failing commit would fail its neighbours.
 */
@NullMarked
package ibasho.store;

import org.jspecify.annotations.NullMarked;
