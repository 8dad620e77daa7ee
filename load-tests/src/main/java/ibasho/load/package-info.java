/**
 * Robot participants and measurements; knows the protocol, never the server.
 *
 * <p>Start at {@link ibasho.load.Crowd} (a measured crowd) and {@link ibasho.load.Robot} (one
 * participant). Every robot is confined to one event loop; results travel as futures.
 */
@NullMarked
package ibasho.load;

import org.jspecify.annotations.NullMarked;
