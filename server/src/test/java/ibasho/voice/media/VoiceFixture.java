package ibasho.voice.media;

import ibasho.protocol.ParticipantId;
import ibasho.voice.Hearers;
import ibasho.voice.VoiceEvents;
import ibasho.voice.VoiceHall;
import ibasho.voice.VoiceSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** An engine on loopback with one hall, and the clients of a test. */
final class VoiceFixture implements AutoCloseable, VoiceEvents {

    final AtomicLong ahead = new AtomicLong();
    final ForwardingEngine engine;
    final VoiceHall hall;
    final List<ParticipantId> gone = new CopyOnWriteArrayList<>();
    final List<String> speaking = new CopyOnWriteArrayList<>();
    final Map<ParticipantId, List<Optional<ParticipantId>>> slots = new ConcurrentHashMap<>();
    private final List<VoiceClient> clients = new ArrayList<>();

    VoiceFixture() throws Exception {
        this(8, 100);
    }

    VoiceFixture(int slots, int maxPeers) throws Exception {
        var settings = new VoiceSettings(List.of("127.0.0.1"), 0, "", slots, maxPeers);
        engine = ForwardingEngine.still(settings, this::nanos, Instant.now());
        hall = engine.open(this);
    }

    /** The real time, and as much more as a test has let pass. */
    private long nanos() {
        return System.nanoTime() + ahead.get();
    }

    VoiceClient client(String name) throws Exception {
        return client(name, 3);
    }

    VoiceClient client(String name, int slots) throws Exception {
        var client = new VoiceClient(name, slots, this::standing);
        clients.add(client);
        return client;
    }

    long standing() {
        return engine.figures().connected();
    }

    VoiceClient joined(String name) throws Exception {
        return client(name).join(hall);
    }

    void together(VoiceClient... group) {
        hall.hear(Hearers.ofGroups(List.of(new HashSet<>(VoiceClient.ids(group)))));
    }

    void tables(List<Set<ParticipantId>> tables) {
        hall.hear(Hearers.ofGroups(tables));
    }

    @Override
    public void connected(ParticipantId who) {}

    @Override
    public void gone(ParticipantId who) {
        gone.add(who);
    }

    @Override
    public void speaking(ParticipantId who, boolean speaks) {
        speaking.add(who + (speaks ? " speaks" : " rests"));
    }

    @Override
    public void slots(ParticipantId listener, List<Optional<ParticipantId>> now) {
        slots.put(listener, now);
    }

    @Override
    public void close() {
        clients.forEach(VoiceClient::close);
        engine.close();
    }
}
