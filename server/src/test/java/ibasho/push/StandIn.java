package ibasho.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A push service of our own, on HTTPS; answers each path as it is told to, 201 otherwise. */
public final class StandIn implements AutoCloseable {
    private final HttpsServer server;
    private final X509Bundle certificate;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What came in. */
    public final List<Call> calls = new CopyOnWriteArrayList<>();

    /** One request; header names in small letters. */
    public record Call(String method, String path, Map<String, String> headers, int bodyBytes) {}

    /** How a path answers. */
    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    public StandIn() throws Exception {
        certificate =
                new CertificateBuilder()
                        .subject("CN=localhost")
                        .addSanDnsName("localhost")
                        .setIsCertificateAuthority(true)
                        .buildSelfSigned();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serverSide()));
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** The entry of the list that knows this service. */
    public String entry() {
        return "localhost:" + server.getAddress().getPort();
    }

    public String address(String path) {
        return "https://" + entry() + path;
    }

    /** Devices in this database, called by way of this service only. */
    public PushDevices devices(DatabaseFixture fixture, InstantSource clock) {
        return new PushDevices(
                new PushStore(fixture.database(), fixture.cipher(), new AuditLog(clock), clock),
                PushServices.of(List.of(entry())),
                new PushSender(
                        "mailto:desk@hiroba.example",
                        clock,
                        this::connections,
                        Duration.ofSeconds(5)));
    }

    void answers(String path, int status) {
        answers(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    void answers(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Connections that trust this service. */
    HttpClient.Builder connections() {
        try {
            var trusted = emptyStore();
            trusted.setCertificateEntry("stand-in", certificate.getCertificate());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = new ConcurrentHashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(
                                    name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            var path = exchange.getRequestURI().getPath();
            calls.add(new Call(exchange.getRequestMethod(), path, headers, body.length));
            answers.getOrDefault(path, open -> open.sendResponseHeaders(201, -1)).give(exchange);
        }
    }

    private SSLContext serverSide() throws Exception {
        var own = emptyStore();
        own.setKeyEntry(
                "stand-in",
                certificate.getKeyPair().getPrivate(),
                new char[0],
                certificate.getCertificatePath());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore emptyStore() throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        return store;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
