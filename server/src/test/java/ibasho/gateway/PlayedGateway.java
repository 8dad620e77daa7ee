package ibasho.gateway;

import ibasho.gateway.http.PublicPages;
import ibasho.kernel.Outcome;
import ibasho.kernel.PrivilegeMatrix;
import ibasho.opening.duty.Reach;
import ibasho.protocol.DoorView;
import ibasho.protocol.InfoRequest;
import ibasho.protocol.PeopleRequest;
import ibasho.protocol.PublicView;
import ibasho.protocol.Result;
import ibasho.protocol.Rules;
import ibasho.staff.Desk;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A real server on a port of its own, with a played front desk and desks that always say done. */
final class PlayedGateway implements AutoCloseable {
    static final byte[] FEED = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
    static final DoorView DOOR = new DoorView(DoorView.State.CLOSED, false, null, null, null, null);

    final PlayedFrontDesk frontDesk = new PlayedFrontDesk();
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final GatewayServer server;

    PlayedGateway() {
        this(settings(null));
    }

    PlayedGateway(GatewaySettings settings) {
        this(settings, desks(done(), done()));
    }

    PlayedGateway(GatewaySettings settings, Desks desks) {
        this.server =
                new GatewayServer(
                        settings,
                        new IoLoops(settings),
                        new Reception(
                                frontDesk,
                                desks,
                                _ -> null,
                                PrivilegeMatrix.load(),
                                new PersonRates(),
                                new Reach(InstantSource.system()),
                                () -> DOOR,
                                InstantSource.system(),
                                new GatewayMeters(meters)),
                        new PublicPages(
                                () -> CompletableFuture.completedStage(publicView()),
                                () -> CompletableFuture.completedStage(FEED)),
                        () -> true);
        try {
            server.start();
        } catch (BindFailed failed) {
            throw new IllegalStateException(failed);
        }
    }

    static GatewaySettings settings(GatewaySettings.@Nullable Tls tls) {
        return new GatewaySettings(
                "127.0.0.1", 0, Set.of(), tls, List.of(), false, Transport.best(), 2, 60);
    }

    int port() {
        return server.port();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    /** A socket of this session that has not yet said hello. */
    RawSocket open(String session) {
        return RawSocket.open(port(), session);
    }

    private static PublicView publicView() {
        return new PublicView(
                "居場所", null, DOOR, List.of(), List.of(), new Rules(1, List.of(), List.of()), false);
    }

    /** Desks of which these two matter; the others say done. */
    static Desks desks(Desk<PeopleRequest> people, Desk<InfoRequest> info) {
        return new Desks(
                done(), done(), people, info, done(), done(), done(), done(), done(), done(),
                done(), done(), done(), done(), done(), done(), done(), done(), done(), done(),
                done(), done(), done(), done(), done(), done());
    }

    static <R> Desk<R> done() {
        return (_, _) -> CompletableFuture.completedStage(Outcome.<@Nullable Result>done(null));
    }

    @Override
    public void close() {
        server.close();
    }
}
