package ibasho.voice.media;

import ibasho.kernel.Outcome;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.voice.Hearers;
import ibasho.voice.VoiceEvents;
import ibasho.voice.VoiceHall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one room. The list of who hears each talker is made anew under the hall's lock
 * and read without it; the last word has each {@link Downlink}, which forwards nothing that the
 * newest table does not allow.
 */
final class Hall implements VoiceHall, Peer.Life {

    private final ForwardingEngine engine;
    private final Peer.Engine forPeers;
    private final VoiceEvents events;
    private final Map<ParticipantId, Peer> peers = new ConcurrentHashMap<>();
    private final Set<ParticipantId> speaking = ConcurrentHashMap.newKeySet();

    private Hearers table = Hearers.NOBODY;
    private volatile Map<ParticipantId, List<Peer>> routes = Map.of();
    private boolean closed;

    /**
     * @param forPeers what connections count into: the engine itself, or nothing that is shown
     */
    Hall(ForwardingEngine engine, Peer.Engine forPeers, VoiceEvents events) {
        this.engine = engine;
        this.forPeers = forPeers;
        this.events = events;
    }

    @Override
    public CompletionStage<Outcome<String>> join(ParticipantId who, String text) {
        return switch (OfferReader.read(text)) {
            case Outcome.Done<Offer>(var offer) -> join(who, offer);
            case Outcome.Refused<Offer>(var why) ->
                    CompletableFuture.completedFuture(Outcome.refused(why));
        };
    }

    private CompletionStage<Outcome<String>> join(ParticipantId who, Offer offer) {
        leave(who);
        if (!engine.take(forPeers.counts())) {
            return CompletableFuture.completedFuture(Outcome.refused(engine.whyNot()));
        }
        var peer = new Peer(who, offer, forPeers, this);
        synchronized (this) {
            if (closed) {
                engine.giveBack();
                return CompletableFuture.completedFuture(Outcome.refused(RefusalCode.UNAVAILABLE));
            }
            end(peers.put(who, peer));
        }
        return engine.answer(peer).thenApply(answer -> orGone(peer, answer));
    }

    private Outcome<String> orGone(Peer peer, Outcome<String> answer) {
        if (answer instanceof Outcome.Refused<String>) {
            remove(peer);
        }
        return answer;
    }

    @Override
    public void leave(ParticipantId who) {
        var peer = peers.get(who);
        if (peer != null) {
            remove(peer);
        }
    }

    @Override
    public boolean holds(ParticipantId who) {
        return peers.containsKey(who);
    }

    @Override
    public synchronized void hear(Hearers hearers) {
        table = hearers;
        reroute();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        peers.values().forEach(this::remove);
        engine.forget(this);
    }

    @Override
    public void connected(Peer peer) {
        synchronized (this) {
            reroute();
        }
        if (peers.get(peer.who()) == peer) {
            events.connected(peer.who());
        }
    }

    @Override
    public void lost(Peer peer) {
        if (remove(peer)) {
            events.gone(peer.who());
        }
    }

    @Override
    public void heard(Peer from, Sound sound, long now) {
        var media = from.media();
        if (media == null) {
            return;
        }
        var listeners = routes.getOrDefault(from.who(), List.of());
        for (var listener : listeners) {
            var ears = listener.media();
            if (ears != null) {
                ears.down().forward(media.up(), sound, now);
            }
        }
        if (!listeners.isEmpty() && media.up().loudness().speaks(now) && speaking.add(from.who())) {
            events.speaking(from.who(), true);
        }
    }

    @Override
    public void slots(Peer listener, List<Optional<ParticipantId>> now) {
        if (peers.get(listener.who()) == listener) {
            events.slots(listener.who(), now);
        }
    }

    /** Ends what vanished and what stopped speaking; called a few times a second. */
    void sweep(long now, long vanishedNanos) {
        for (var peer : peers.values()) {
            if (peer.silentNanos(now) > vanishedNanos) {
                forPeers.counts().vanished.increment();
                lost(peer);
            } else {
                stopSpeaking(peer, now);
            }
        }
    }

    /** How long the one of whom nothing came for longest has been silent, in nanoseconds. */
    long longestSilence(long now) {
        return peers.values().stream().mapToLong(peer -> peer.silentNanos(now)).max().orElse(0);
    }

    boolean isCounted() {
        return forPeers.counts() == engine.counts();
    }

    /** Connections now. */
    int size() {
        return peers.size();
    }

    void report() {
        peers.values().forEach(Peer::report);
    }

    double jitterMillis() {
        return peers.values().stream()
                .map(Peer::media)
                .filter(media -> media != null)
                .mapToDouble(media -> media == null ? 0 : media.up().jitterMillis())
                .average()
                .orElse(0);
    }

    private void stopSpeaking(Peer peer, long now) {
        var media = peer.media();
        boolean silent = media == null || !media.up().loudness().speaks(now);
        if (silent && speaking.remove(peer.who())) {
            events.speaking(peer.who(), false);
        }
    }

    private boolean remove(Peer peer) {
        synchronized (this) {
            if (!peers.remove(peer.who(), peer)) {
                return false;
            }
            end(peer);
            reroute();
        }
        if (speaking.remove(peer.who())) {
            events.speaking(peer.who(), false);
        }
        return true;
    }

    private void end(@Nullable Peer peer) {
        if (peer == null || !peer.end()) {
            return;
        }
        var media = peer.media();
        if (media != null) {
            long now = engine.nanos();
            peers.values().forEach(other -> release(other, media.up(), now));
        }
        engine.free(peer);
    }

    private static void release(Peer listener, Uplink gone, long now) {
        var media = listener.media();
        if (media != null) {
            media.down().release(gone, now);
        }
    }

    private void reroute() {
        long now = engine.nanos();
        var next = new HashMap<ParticipantId, List<Peer>>();
        for (var talker : peers.keySet()) {
            next.put(talker, listenersOf(talker));
        }
        routes = Map.copyOf(next);
        for (var listener : peers.values()) {
            var media = listener.media();
            if (media != null) {
                media.down().hear(talkersFor(listener.who()), now);
            }
        }
    }

    private List<Peer> listenersOf(ParticipantId talker) {
        return table.of(talker).stream().map(peers::get).filter(peer -> peer != null).toList();
    }

    private Set<ParticipantId> talkersFor(ParticipantId listener) {
        var talkers = new HashSet<ParticipantId>();
        for (var talker : peers.keySet()) {
            if (table.hears(listener, talker)) {
                talkers.add(talker);
            }
        }
        return Set.copyOf(talkers);
    }
}
