/**
 * The committed documents that come from the records: TypeScript, JSON Schema, AsyncAPI, tables.
 *
 * <p>Start at {@link ibasho.protocol.document.DocumentsTest}: it fails while a committed document
 * differs from the records, and {@code -Dibasho.write=true} writes it anew.
 */
@NullMarked
package ibasho.protocol.document;

import org.jspecify.annotations.NullMarked;
