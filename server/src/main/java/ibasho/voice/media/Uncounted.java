package ibasho.voice.media;

import java.util.List;

/** The engine for halls of which no figure may tell: it counts where nobody looks. */
final class Uncounted implements Peer.Engine {
    private final ForwardingEngine engine;
    private final Counts counts = new Counts();

    Uncounted(ForwardingEngine engine) {
        this.engine = engine;
    }

    @Override
    public MediaPort port() {
        return engine.port();
    }

    @Override
    public DtlsIdentity identity() {
        return engine.identity();
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public long nanos() {
        return engine.nanos();
    }

    @Override
    public List<Integer> freshSsrcs(int count) {
        return engine.freshSsrcs(count);
    }
}
