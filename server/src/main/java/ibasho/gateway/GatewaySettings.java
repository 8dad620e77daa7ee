package ibasho.gateway;

import ibasho.protocol.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where and how we listen.
 *
 * @param host address to bind, such as {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port 0 lets the system choose
 * @param origins public addresses of this server, such as {@code https://ibasho.example}; on
 *     loopback its own are added
 * @param tls {@code null} to speak plain HTTP (behind a proxy that speaks TLS, or on loopback)
 * @param trustedProxies networks whose word about the browser's address is believed
 * @param proxyProtocol whether those proxies speak the PROXY protocol
 * @param threads event loops; 0 means one for each processor
 * @param socketsPerAddress see {@link Limits#MAX_SOCKETS_PER_ADDRESS}
 */
public record GatewaySettings(
        String host,
        int port,
        Set<String> origins,
        @Nullable Tls tls,
        List<String> trustedProxies,
        boolean proxyProtocol,
        Transport transport,
        int threads,
        int socketsPerAddress) {

    /** Certificate chain and private key, both PEM. */
    public record Tls(Path certificates, Path key) {}
}
