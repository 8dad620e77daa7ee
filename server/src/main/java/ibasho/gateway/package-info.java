/**
 * Floor 7: the Netty pipeline, the few HTTP routes, sessions and outboxes.
 *
 * <p>Start at the pipeline. Each session is confined to its channel's event loop.
 */
@NullMarked
package ibasho.gateway;

import org.jspecify.annotations.NullMarked;
