package ibasho.gateway;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Reads certificate and key for TLS 1.2 and 1.3 with the JDK's own provider: only suites with a
 * fresh key for every connection and authenticated encryption, the strongest first.
 */
final class TlsFiles {
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
    private static final List<String> SUITES =
            List.of(
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_CHACHA20_POLY1305_SHA256",
                    "TLS_AES_128_GCM_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    private TlsFiles() {}

    /**
     * The TLS side of the server.
     *
     * @throws IllegalArgumentException in one line, if a file is missing or not what it should be
     */
    static SslContext load(GatewaySettings.Tls files) {
        readable(files.certificates());
        readable(files.key());
        TlsRules.apply();
        try {
            return SslContextBuilder.forServer(files.certificates().toFile(), files.key().toFile())
                    .protocols(PROTOCOLS)
                    .ciphers(SUITES)
                    .build();
        } catch (SSLException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "tls: "
                            + files.certificates()
                            + " and "
                            + files.key()
                            + " (expected: PEM certificate chain and PKCS#8 key)",
                    unusable);
        }
    }

    private static void readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("tls: " + file + " (expected: a readable file)");
        }
    }
}
