package ibasho.room;

import ibasho.wire.EncodedMessage;

/**
 * One open connection of a person, as a room sees it. Thread-safe; no method blocks or throws for a
 * peer that is slow or gone.
 */
public interface ParticipantLink {
    /** Unique among all connections this process ever had. */
    long id();

    /** Sends after everything sent before; a peer too slow for its bounded outbox is closed. */
    void send(EncodedMessage message);

    /**
     * Sends something that will be outdated soon.
     *
     * @return false while the peer is slow: it may be skipped for a newer one
     */
    boolean sendLatest(EncodedMessage message);
}
