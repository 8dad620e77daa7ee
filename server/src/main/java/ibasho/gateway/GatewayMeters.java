package ibasho.gateway;

import ibasho.gateway.http.HttpDoor;
import ibasho.protocol.CloseCode;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.RefusalCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the gateway counts. Labels are words of the protocol only: never a name, a person, a room or
 * an address. Thread-safe.
 */
public final class GatewayMeters implements HttpDoor.HttpMeter {
    /** Whether anybody consults is nobody's to count: these are in no figure. */
    private static final Pattern NOT_COUNTED = Pattern.compile("(consult|side|case)\\..*");

    private static final Set<RefusalCode> NOT_COUNTED_EITHER =
            EnumSet.of(
                    RefusalCode.NO_SUCH_WISH,
                    RefusalCode.NO_SUCH_SIDE_ROOM,
                    RefusalCode.NO_SUCH_ENTRY);

    private final MeterRegistry registry;
    private final AtomicInteger openSockets;
    private final Map<String, Counter> commands;
    private final Counter malformed;
    private final OutboxMeters outboxes;

    /** Counts into this registry. */
    public GatewayMeters(MeterRegistry registry) {
        this.registry = registry;
        this.openSockets = registry.gauge("ibasho.sockets.open", new AtomicInteger());
        this.malformed = registry.counter("ibasho.frames.malformed");
        this.outboxes = new OutboxMeters(registry);
        this.commands =
                CommandRegistry.all().stream()
                        .map(CommandRegistry.Entry::name)
                        .filter(name -> !NOT_COUNTED.matcher(name).matches())
                        .collect(Collectors.toUnmodifiableMap(name -> name, this::commandCounter));
    }

    private Counter commandCounter(String name) {
        return registry.counter("ibasho.wishes", "command", name);
    }

    @Override
    public void answered(int status) {
        registry.counter("ibasho.http.answers", "status", Integer.toString(status)).increment();
    }

    OutboxMeters outboxes() {
        return outboxes;
    }

    void opened() {
        openSockets.incrementAndGet();
    }

    void gone() {
        openSockets.decrementAndGet();
    }

    void handshakeRefused(int status) {
        registry.counter("ibasho.handshakes.refused", "status", Integer.toString(status))
                .increment();
    }

    /** Whether wishes of this name, and what is refused of them, are in the figures at all. */
    boolean counts(String command) {
        return commands.containsKey(command);
    }

    void asked(String command) {
        var counter = commands.get(command);
        if (counter != null) {
            counter.increment();
        }
    }

    void malformed() {
        malformed.increment();
    }

    void refused(RefusalCode code) {
        if (!NOT_COUNTED_EITHER.contains(code)) {
            registry.counter("ibasho.refusals", "code", code.name()).increment();
        }
    }

    void closed(CloseCode code) {
        registry.counter("ibasho.sockets.closed", "code", code.name()).increment();
    }

    void failed() {
        registry.counter("ibasho.wishes.failed").increment();
    }
}
