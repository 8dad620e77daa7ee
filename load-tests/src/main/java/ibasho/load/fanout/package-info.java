/**
 * The instrument of {@code ./ibasho bench fanout}: what a delivered message costs, here and at
 * peers, every message counted at every receiver.
 *
 * <p>Start at {@link ibasho.load.fanout.FanoutBench}; {@link ibasho.load.fanout.SoakBench} lets the
 * same crowd live for hours. A {@link ibasho.load.fanout.Hall} is a crowd of sockets on one event
 * loop; everything in it is confined to that loop. Senders are open loop: the clock of a message
 * starts when it should have left.
 */
@NullMarked
package ibasho.load.fanout;

import org.jspecify.annotations.NullMarked;
