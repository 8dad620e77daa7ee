package ibasho.voice;

/**
 * What the engine counted since its start. No names, no addresses.
 *
 * @param peers connections now
 * @param joins connections asked for
 * @param connected connections that came to stand
 * @param dtlsFailures handshakes that failed: wrong certificate, no common profile, broken records
 * @param vanished connections that ended because nothing came any more
 * @param packetsIn voice packets accepted from talkers
 * @param packetsOut voice packets sent to listeners
 * @param bytesOut bytes of them, without UDP and IP headers
 * @param lost packets of talkers that never arrived
 * @param dropped everything refused, by reason
 * @param jitterMillis mean jitter of the talkers now
 * @param joinMillis mean time from the offer until the connection stood
 */
public record VoiceFigures(
        long peers,
        long joins,
        long connected,
        long dtlsFailures,
        long vanished,
        long packetsIn,
        long packetsOut,
        long bytesOut,
        long lost,
        Dropped dropped,
        double jitterMillis,
        double joinMillis) {

    /**
     * Packets refused.
     *
     * @param unknownPeer a check of the connection that names nobody here
     * @param strangerAddress from an address that never proved to know the connection's password
     * @param early before the connection stood, and more than are kept
     * @param notAuthentic forged: the seal is wrong
     * @param replayed seen before, or far too old
     * @param malformed not a packet of ours at all
     * @param flood more than any voice needs
     * @param late came after its place in the stream had gone
     * @param noSlot nobody quieter to make way for it
     */
    public record Dropped(
            long unknownPeer,
            long strangerAddress,
            long early,
            long notAuthentic,
            long replayed,
            long malformed,
            long flood,
            long late,
            long noSlot) {}
}
