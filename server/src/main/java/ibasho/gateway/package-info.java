/**
 * Floor 7: the Netty pipeline, sessions and outboxes; the HTTP routes are in {@code gateway.http}.
 *
 * <p>Start at {@link ibasho.gateway.GatewayServer}, then {@link ibasho.gateway.SocketHandler} and
 * {@link ibasho.gateway.Session}. Each session is confined to its channel's event loop; only {@link
 * ibasho.gateway.Outbox} is filled from other threads.
 */
@NullMarked
package ibasho.gateway;

import org.jspecify.annotations.NullMarked;
