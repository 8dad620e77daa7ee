/**
 * The few HTTP routes beside the socket: the client's files, signing in and out, health.
 *
 * <p>Start at {@link ibasho.gateway.http.Router}. Runs on the channel's event loop; a route that
 * needs more time answers later.
 */
@NullMarked
package ibasho.gateway.http;

import org.jspecify.annotations.NullMarked;
