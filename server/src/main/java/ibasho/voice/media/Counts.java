package ibasho.voice.media;

import java.util.concurrent.atomic.LongAdder;

/** What the engine counts. Thread-safe. */
final class Counts {
    final LongAdder joins = new LongAdder();
    final LongAdder connected = new LongAdder();
    final LongAdder joinNanos = new LongAdder();
    final LongAdder dtlsFailures = new LongAdder();
    final LongAdder vanished = new LongAdder();
    final LongAdder packetsIn = new LongAdder();
    final LongAdder packetsOut = new LongAdder();
    final LongAdder bytesOut = new LongAdder();
    final LongAdder lost = new LongAdder();
    final LongAdder unknownPeer = new LongAdder();
    final LongAdder strangerAddress = new LongAdder();
    final LongAdder early = new LongAdder();
    final LongAdder notAuthentic = new LongAdder();
    final LongAdder replayed = new LongAdder();
    final LongAdder malformed = new LongAdder();
    final LongAdder flood = new LongAdder();
    final LongAdder late = new LongAdder();
    final LongAdder noSlot = new LongAdder();
}
