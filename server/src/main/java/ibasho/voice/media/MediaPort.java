package ibasho.voice.media;

import ibasho.voice.VoiceSettings;
import ibasho.voice.media.Answer.PortAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.ice.Agent;
import org.ice4j.ice.harvest.AbstractUdpListener;

/** The one UDP port, on every address that is listened on. */
final class MediaPort implements AutoCloseable {

    private final List<GuardedHarvester> harvesters;
    private final String publicAddress;

    private MediaPort(List<GuardedHarvester> harvesters, String publicAddress) {
        this.harvesters = List.copyOf(harvesters);
        this.publicAddress = publicAddress;
    }

    /** Listens. Fails when an address cannot be listened on, or there is none. */
    static MediaPort open(VoiceSettings settings, Counts counts) throws IOException {
        var open = new ArrayList<GuardedHarvester>();
        try {
            for (var address : addresses(settings)) {
                open.add(new GuardedHarvester(address, counts));
            }
        } catch (IOException busy) {
            open.forEach(GuardedHarvester::close);
            throw busy;
        }
        if (open.isEmpty()) {
            throw new IOException("voice.listen: no address (expected: one of this machine)");
        }
        return new MediaPort(open, settings.publicAddress());
    }

    private static List<TransportAddress> addresses(VoiceSettings settings) throws IOException {
        if (settings.listen().isEmpty()) {
            return AbstractUdpListener.getAllowedAddresses(settings.port());
        }
        var addresses = new ArrayList<TransportAddress>();
        for (var host : settings.listen()) {
            var address = InetAddress.ofLiteral(host);
            addresses.add(new TransportAddress(address, settings.port(), Transport.UDP));
        }
        return addresses;
    }

    void attach(Agent agent) {
        harvesters.forEach(agent::addCandidateHarvester);
        harvesters.forEach(harvester -> harvester.expect(agent.getLocalUfrag()));
    }

    void detach(Agent agent) {
        harvesters.forEach(harvester -> harvester.forget(agent.getLocalUfrag()));
    }

    /** Where browsers are told to come. */
    List<PortAddress> advertised() {
        if (!publicAddress.isEmpty()) {
            return List.of(new PortAddress(publicAddress, port()));
        }
        return harvesters.stream()
                .map(GuardedHarvester::getLocalAddress)
                .map(at -> new PortAddress(at.getAddress().getHostAddress(), at.getPort()))
                .toList();
    }

    int port() {
        return harvesters.getFirst().getLocalAddress().getPort();
    }

    @Override
    public void close() {
        harvesters.forEach(GuardedHarvester::close);
    }
}
