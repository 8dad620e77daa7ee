package ibasho.gateway;

import ibasho.gateway.http.AddressKeys;
import ibasho.gateway.http.AnswerWriter;
import ibasho.gateway.http.CallReader;
import ibasho.gateway.http.ClientRoute;
import ibasho.gateway.http.HealthRoutes;
import ibasho.gateway.http.OriginRule;
import ibasho.gateway.http.PublicPages;
import ibasho.gateway.http.Router;
import ibasho.gateway.http.Routes;
import ibasho.gateway.http.SecurityHeaders;
import ibasho.gateway.http.SessionRoutes;
import ibasho.gateway.http.TrustedProxies;
import ibasho.opening.duty.AlarmCall;
import ibasho.opening.duty.DutyPerson;
import ibasho.participant.SessionListener;
import ibasho.protocol.DoorView;
import ibasho.protocol.DutyView;
import ibasho.protocol.ServerMessage;
import ibasho.wire.MessageEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one port: listens, and takes leave of everybody when the process goes down. Call {@link
 * #start} once; everything else is thread-safe.
 */
public final class GatewayServer implements AutoCloseable {
    private static final int BACKLOG = 1_024;

    private final GatewaySettings settings;
    private final IoLoops loops;
    private final OpenSockets sockets = new OpenSockets();
    private final Telling telling = new Telling(sockets);
    private final SessionWatch watch;
    private final SocketDoor socketDoor;
    private final ConnectionSetup setup;
    private volatile boolean draining;
    private @Nullable Channel listening;

    /**
     * A server that does not listen yet.
     *
     * @param loops closed together with this server
     * @param pages what anybody may read; must not block
     * @param healthy whether the store works; must not block
     * @throws IllegalArgumentException in one line, if a setting cannot be used
     */
    public GatewayServer(
            GatewaySettings settings,
            IoLoops loops,
            Reception reception,
            PublicPages pages,
            BooleanSupplier healthy) {
        this.settings = settings;
        var proxies = new TrustedProxies(settings.trustedProxies());
        var origins = new OriginRule(settings.origins(), isOwnOrigin(settings));
        var addressKeys = new AddressKeys();
        var router =
                Routes.of(
                        origins,
                        new SessionRoutes(reception.frontDesk(), addressKeys),
                        pages,
                        new HealthRoutes(() -> !draining && healthy.getAsBoolean()),
                        new ClientRoute());
        this.loops = loops;
        var rooms = new RoomPost(reception.rooms(), loops.group());
        this.watch = new SessionWatch(sockets, rooms, reception.reach());
        this.socketDoor =
                new SocketDoor(
                        origins,
                        new AddressCaps(addressKeys, settings.socketsPerAddress()),
                        reception,
                        sockets,
                        rooms);
        this.setup = setup(proxies, router, reception.meters());
    }

    private ConnectionSetup setup(TrustedProxies proxies, Router router, GatewayMeters meters) {
        var tls = settings.tls();
        return new ConnectionSetup(
                tls == null ? null : TlsFiles.load(tls),
                new ProxyProtocol(settings.proxyProtocol(), proxies),
                new CallReader(proxies),
                router,
                new AnswerWriter(new SecurityHeaders(settings.origins(), isTlsOnly(settings))),
                socketDoor,
                meters);
    }

    /**
     * Listens.
     *
     * @throws BindFailed if the address is taken or not ours; the event loops are gone then
     */
    public void start() throws BindFailed {
        var bound =
                new ServerBootstrap()
                        .group(loops.group())
                        .channel(settings.transport().serverChannel())
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(setup)
                        .bind(settings.host(), settings.port())
                        .awaitUninterruptibly();
        var why = bound.cause();
        if (why != null) {
            close();
            throw new BindFailed(settings.host(), settings.port(), why);
        }
        listening = bound.channel();
    }

    /** What every new connection begins with; the conformance tests listen with it themselves. */
    ChannelHandler connectionSetup() {
        return setup;
    }

    /** The port we listen on. */
    public int port() {
        var channel = listening;
        if (channel == null) {
            throw new IllegalStateException("gateway: not started (expected: started)");
        }
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Hears what became of sessions and people. */
    public SessionListener sessionListener() {
        return watch;
    }

    /** How the desks tell those who are connected. */
    public Telling telling() {
        return telling;
    }

    /** Tells everybody who is connected that the door changed. */
    public void doorChanged(DoorView door) {
        var message = MessageEncoder.encode(new ServerMessage.DoorChanged(door));
        sockets.all().forEach(socket -> socket.tell(message));
    }

    /** Tells staff who is on duty now; those inside hear it from their room. */
    public void dutyChanged(DutyView duty) {
        tellStaff(new ServerMessage.DutyChanged(duty));
    }

    /** Calls the staff who have a page open. */
    public void alarm(AlarmCall call) {
        tellStaff(new ServerMessage.DutyAlarmed(call.kind(), call.since()));
    }

    private void tellStaff(ServerMessage news) {
        var message = MessageEncoder.encode(news);
        sockets.all()
                .filter(socket -> DutyPerson.mayBeOnDuty(socket.caller().roles()))
                .forEach(socket -> socket.tell(message));
    }

    /**
     * Lets nobody in any more, says when to come back, and waits until all have gone.
     *
     * @param within how long to wait at most
     */
    public void drain(Duration within, int backInSeconds) {
        draining = true;
        socketDoor.shut();
        var channel = listening;
        if (channel != null) {
            channel.close().awaitUninterruptibly();
        }
        var lastWord = MessageEncoder.encode(new ServerMessage.Restarting(backInSeconds));
        var leaving =
                sockets.all()
                        .map(socket -> socket.leave(lastWord))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(leaving)
                .completeOnTimeout(null, within.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Cuts every connection and stops the event loops. */
    @Override
    public void close() {
        loops.close();
    }

    private static boolean isOwnOrigin(GatewaySettings settings) {
        return settings.origins().isEmpty() && isLoopback(settings.host());
    }

    private static boolean isTlsOnly(GatewaySettings settings) {
        return settings.tls() != null
                || (!settings.origins().isEmpty()
                        && settings.origins().stream().allMatch(o -> o.startsWith("https://")));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
