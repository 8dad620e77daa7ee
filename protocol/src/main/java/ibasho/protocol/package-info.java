/**
 * What browsers and the server say to each other: ids, wishes, answers and events.
 *
 * <p>Start at {@link ibasho.protocol.ClientMessage} (what may be asked) and {@link
 * ibasho.protocol.ServerMessage} (what may come back). Records and sealed families only; nothing
 * here decides anything. The TypeScript types, JSON Schemas and the AsyncAPI document are generated
 * from this package and committed.
 */
@NullMarked
package ibasho.protocol;

import org.jspecify.annotations.NullMarked;
