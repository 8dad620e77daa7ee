/**
 * The engine of our own: ICE by ice4j on one UDP port, DTLS by BouncyCastle, SRTP by jitsi-srtp,
 * and between them a forwarder that gives each listener fixed slots. The only place that may name
 * those libraries.
 *
 * <p>Start at {@link ibasho.voice.media.Engines} and {@code ForwardingEngine}; a packet walks
 * {@code Peer} (whose is it) → {@code Uplink} (open its seal) → {@code Hall} (who hears it) →
 * {@code Downlink} and {@code Slot} (make it one unbroken stream) → {@code Peer}.
 *
 * <p>Packets are handled on the thread that read them from the socket; an {@code Uplink} belongs to
 * the callers of its peer under its own lock, a {@code Downlink} likewise. Nothing is queued but
 * handshake records, and of those few.
 */
@NullMarked
package ibasho.voice.media;

import org.jspecify.annotations.NullMarked;
