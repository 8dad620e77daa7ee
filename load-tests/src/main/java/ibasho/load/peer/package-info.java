/**
 * Other people's ways to broadcast, as processes of their own, to be measured beside ours. Not part
 * of the program.
 *
 * <p>Start at {@link ibasho.load.peer.NaiveNetty}. Each joins a socket to the room named by its
 * path, passes every text on to all members of the room, and prints {@code ready <port>}.
 */
@NullMarked
package ibasho.load.peer;

import org.jspecify.annotations.NullMarked;
